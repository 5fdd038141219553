-- from
create type color as enum ('red', 'blue');
create type gone as enum ('x');
create table t (id integer primary key, c color not null default 'red', cs color[]);
create index t_c on t (c) where c = 'red';
create view v as select c, count(*) from t group by c;

-- rows
insert into t values (1, 'red', '{red,blue}'), (2, 'blue', null);

-- to
create type color as enum ('first', 'red', 'green', 'it''s', 'blue', 'last');
create type fresh as enum ('y');
create table t (id integer primary key, c color not null default 'green', cs color[]);
create index t_c on t (c) where c = 'red';
create view v as select c, count(*) from t group by c;

-- expect
select count(*) = 1 from public.t where c = 'blue'

-- plan
DROP TYPE public.gone;
ALTER TYPE public.color ADD VALUE 'first' BEFORE 'red';
ALTER TYPE public.color ADD VALUE 'green' AFTER 'red';
-- (commit)
ALTER TYPE public.color ADD VALUE 'it''s' AFTER 'green';
ALTER TYPE public.color ADD VALUE 'last';
CREATE TYPE public.fresh AS ENUM ('y');
ALTER TABLE public.t ALTER COLUMN c SET DEFAULT 'green'::public.color;

-- hazards
new-value-needs-commit: ALTER TYPE public.color ADD VALUE 'first' BEFORE 'red'
new-value-needs-commit: ALTER TYPE public.color ADD VALUE 'green' AFTER 'red'
new-value-needs-commit: ALTER TYPE public.color ADD VALUE 'it''s' AFTER 'green'
new-value-needs-commit: ALTER TYPE public.color ADD VALUE 'last'
