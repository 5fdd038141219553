-- A column keeps how it is stored when its type changes, and takes its type's own where nothing else is said.

-- from
create table t (a text, b text, c numeric(8, 2), d varchar(10) collate "C", e text);
alter table t alter a set storage external, alter b set storage main, alter c set storage external,
  alter d set storage external, alter e set storage external;
create table parent (a text, b text);
create table child () inherits (parent);
alter table child alter a set storage external, alter b set storage main;

-- rows
insert into t values ('1', '2', 3, '4', '5');
insert into child values ('1', '2');

-- to
create table t (a varchar(50), b text, c numeric(8, 2), d varchar(10), e bigint);
alter table t alter a set storage external, alter d set storage external;
create table parent (a varchar(50), b text);
create table child () inherits (parent);
alter table child alter a set storage external;
alter table parent alter b set storage external;
alter table child alter b set storage extended;
create table of_parent (b text) inherits (parent);
alter table of_parent alter b set storage extended;

-- expect
select t::text = '(1,2,3.00,4,5)' from public.t

-- plan
ALTER TABLE public.parent ALTER COLUMN a TYPE character varying(50);
ALTER TABLE public.child ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.parent ALTER COLUMN b SET STORAGE EXTERNAL;
CREATE TABLE public.of_parent (
  b text
) INHERITS (public.parent);
ALTER TABLE public.of_parent ALTER COLUMN b SET STORAGE EXTENDED;
ALTER TABLE public.child ALTER COLUMN b SET STORAGE DEFAULT;
ALTER TABLE public.t ALTER COLUMN a TYPE character varying(50);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.t ALTER COLUMN b SET STORAGE DEFAULT;
ALTER TABLE public.t ALTER COLUMN c SET STORAGE DEFAULT;
ALTER TABLE public.t ALTER COLUMN d TYPE character varying(10);
ALTER TABLE public.t ALTER COLUMN d SET STORAGE EXTERNAL;
ALTER TABLE public.t ALTER COLUMN e TYPE bigint USING e::bigint;

-- hazards
rewrites-table: ALTER TABLE public.parent ALTER COLUMN a TYPE character varying(50)
may-fail-on-data: ALTER TABLE public.parent ALTER COLUMN a TYPE character varying(50)
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE character varying(50)
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE character varying(50)
builds-index: ALTER TABLE public.t ALTER COLUMN d TYPE character varying(10)
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN d TYPE character varying(10)
rewrites-table: ALTER TABLE public.t ALTER COLUMN e TYPE bigint USING e::bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN e TYPE bigint USING e::bigint
