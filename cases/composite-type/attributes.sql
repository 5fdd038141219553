-- from
create type kept as (a int, b text, c date);
create type widened as (a int, b text);
create type reordered as (a int, b int);
create type gone as (a int);
create table t (id int primary key, w widened, ws widened[]);

-- rows
insert into t values (1, row(1, 'b'), array[row(2, 'c')::widened]);

-- to
create type kept as (a int, b text, d text collate "C");
create type widened as (a bigint, b text);
create type reordered as (b int, a int);
create type fresh as (a kept, b int[]);
create table t (id int primary key, w widened, ws widened[]);

-- expect
select (w).a = 1 and (ws[1]).b = 'c' from public.t

-- plan
DROP TYPE public.gone;
ALTER TYPE public.reordered RENAME TO reordered__old;
ALTER TYPE public.widened RENAME TO widened__old;
ALTER TYPE public.kept DROP ATTRIBUTE c, ADD ATTRIBUTE d text COLLATE pg_catalog."C";
CREATE TYPE public.fresh AS (a public.kept, b integer[]);
CREATE TYPE public.reordered AS (b integer, a integer);
CREATE TYPE public.widened AS (a bigint, b text);
ALTER TABLE public.t ALTER COLUMN w TYPE public.widened USING w::text::public.widened, ALTER COLUMN ws TYPE public.widened[] USING ws::text[]::public.widened[];
DROP TYPE public.reordered__old;
DROP TYPE public.widened__old;

-- hazards
drops-data: ALTER TYPE public.kept DROP ATTRIBUTE c, ADD ATTRIBUTE d text COLLATE pg_catalog."C"
rewrites-table: ALTER TABLE public.t ALTER COLUMN w TYPE public.widened USING w::text::public.widened, ALTER COLUMN ws TYPE public.widened[] USING ws::text[]::public.widened[]
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN w TYPE public.widened USING w::text::public.widened, ALTER COLUMN ws TYPE public.widened[] USING ws::text[]::public.widened[]
