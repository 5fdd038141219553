-- options: values public.c
-- from
create domain d as int;
create type c as (f d, gone int);
create table t (x c);

-- rows
insert into t values (row(1, 2));

-- to
create type fresh as enum ('a');
create domain d as bigint;
create type c as (f d, added fresh);
create table t (x c);

-- expect
select (x).f = 1 and (x).added is null from public.t

-- plan
ALTER TYPE public.c DROP ATTRIBUTE gone, ADD ATTRIBUTE added text;
ALTER TYPE public.c RENAME TO c__old;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE TYPE public.fresh AS ENUM ('a');
CREATE DOMAIN public.d AS bigint;
CREATE TYPE public.c AS (f public.d, added public.fresh);
ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c;
DROP TYPE public.c__old;
DROP DOMAIN public.d__old;

-- hazards
drops-data: ALTER TYPE public.c DROP ATTRIBUTE gone, ADD ATTRIBUTE added text
rewrites-table: ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN x TYPE public.c USING x::text::public.c
