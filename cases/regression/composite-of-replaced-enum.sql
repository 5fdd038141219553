-- A composite type goes, its column becomes one of the enum that it was made of, and the enum's labels change.

-- from
create type e as enum ('red', 'green');
create type c as (a text, b e);
create table t (k int, c c);

-- rows
insert into t values (1, null);

-- to
create type e as enum ('other', 'red');
create table t (k int, c e[]);

-- plan
ALTER TYPE public.e RENAME TO e__old;
CREATE TYPE public.e AS ENUM ('other', 'red');
ALTER TABLE public.t ALTER COLUMN c TYPE public.e[] USING CASE WHEN c IS NOT NULL THEN ARRAY[c::text]::public.e[] END;
DROP TYPE public.c;
DROP TYPE public.e__old;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN c TYPE public.e[] USING CASE WHEN c IS NOT NULL THEN ARRAY[c::text]::public.e[] END
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN c TYPE public.e[] USING CASE WHEN c IS NOT NULL THEN ARRAY[c::text]::public.e[] END
