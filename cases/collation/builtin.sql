-- options: majors 17-
-- from
create collation simple (provider = builtin, locale = 'C');
create table t (a text collate simple);

-- rows
insert into t values ('x');

-- to
create collation simple (provider = builtin, locale = 'C.UTF-8');
create collation other (provider = builtin, locale = 'C');
create table t (a text collate simple);

-- plan
ALTER COLLATION public.simple RENAME TO simple__old;
CREATE COLLATION public.other (PROVIDER = builtin, LOCALE = 'C');
CREATE COLLATION public.simple (PROVIDER = builtin, LOCALE = 'C.UTF-8');
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.simple;
DROP COLLATION public.simple__old;

-- hazards
builds-index: ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.simple
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.simple
