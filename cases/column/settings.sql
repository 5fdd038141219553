-- options: majors 14-
-- from
create table t (id integer, a text, b text collate "C", c text, d text);
alter table t alter a set storage external, alter b set statistics 100, alter c set (n_distinct = 5), alter d set compression pglz;

-- rows
insert into t select n, 'a', 'b', 'c', 'd' from generate_series(1, 5) n;

-- to
create table t (id integer, a text, b text, c text collate "POSIX", d text);
alter table t alter a set storage main, alter b set statistics 200, alter c set (n_distinct = 7, n_distinct_inherited = 3);
alter table t alter id set statistics 10;

-- plan
ALTER TABLE public.t ALTER COLUMN id SET STATISTICS 10;
ALTER TABLE public.t ALTER COLUMN a SET STORAGE MAIN;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
ALTER TABLE public.t ALTER COLUMN b SET STATISTICS 200;
ALTER TABLE public.t ALTER COLUMN c TYPE text COLLATE pg_catalog."POSIX";
ALTER TABLE public.t ALTER COLUMN c SET (n_distinct=7, n_distinct_inherited=3);
ALTER TABLE public.t ALTER COLUMN d SET COMPRESSION default;

-- hazards
builds-index: ALTER TABLE public.t ALTER COLUMN b TYPE text
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN b TYPE text
builds-index: ALTER TABLE public.t ALTER COLUMN c TYPE text COLLATE pg_catalog."POSIX"
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN c TYPE text COLLATE pg_catalog."POSIX"
