-- from
create domain gone as int;
create domain d as int;
create type c as (a gone);
create type e as (a d, b int);
create table t (x c);

-- rows
insert into t values (row(1));

-- to
create domain d as bigint check (value > 0);
create type c as (a text);
create type e as (a d, f text);
create table t (x c);

-- expect
select (x).a = '1' from public.t

-- plan
ALTER TYPE public.c RENAME TO c__old;
ALTER TYPE public.e DROP ATTRIBUTE b, ADD ATTRIBUTE f text;
ALTER TYPE public.e RENAME TO e__old;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS bigint;
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0));
CREATE TYPE public.c AS (a text);
CREATE TYPE public.e AS (a public.d, f text);
ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c;
DROP TYPE public.c__old;
DROP DOMAIN public.gone;
DROP TYPE public.e__old;
DROP DOMAIN public.d__old;

-- hazards
drops-data: ALTER TYPE public.e DROP ATTRIBUTE b, ADD ATTRIBUTE f text
may-fail-on-data: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0))
scans-table: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0))
rewrites-table: ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c
