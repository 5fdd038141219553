-- from
create type price as (amount numeric, currency text);
create type color as enum ('red', 'blue');
create function amount_of(price) returns numeric language sql immutable as 'select ($1).amount';
create function number_of(color) returns int language sql immutable as 'select case $1 when ''red'' then 1 else 2 end';
create function color_of(int) returns color language sql immutable as 'select ''red''::color';
create cast (price as numeric) with function amount_of(price);
create cast (color as int) with function number_of(color) as assignment;
create cast (color as text) with inout as implicit;
create cast (int as color) with function color_of(int);
create cast (text as bytea) without function;
comment on cast (color as int) is 'stays';
create table t (c color, n int default 'blue'::color::int);
create view v as select c::int as n from t;

-- rows
insert into t values ('red', 1);

-- to
create schema s;
create type price as (amount numeric, currency text);
create type color as enum ('red', 'blue');
create type s.size as enum ('s', 'm');
create function amount_of(price) returns numeric language sql immutable as 'select ($1).amount';
create function number_of(color) returns int language sql immutable as 'select case $1 when ''red'' then 1 else 2 end';
create function color_of(int) returns color language sql immutable as 'select ''red''::color';
create function number_of(s.size) returns int language sql immutable as 'select 1';
create function size_of(int, int, boolean) returns s.size language sql immutable as 'select ''s''::s.size';
create cast (price as numeric) with function amount_of(price) as implicit;
create cast (color as int) with function number_of(color) as implicit;
create cast (color as text) with inout as assignment;
create cast (int as color) with inout;
create cast (s.size as int) with function number_of(s.size);
create cast (int as s.size) with function size_of(int, int, boolean) as assignment;
create cast (bytea as text) without function as assignment;
comment on cast (color as int) is 'stays';
comment on cast (s.size as int) is 'comes';
create table t (c color, n int default 'blue'::color::int check (n < 'm'::s.size::int or n > 0));
create table u (size s.size default 3, n int generated always as ('s'::s.size::int) stored);
create view v as select c::int as n from t;
create view w as select 's'::s.size::int as n;

-- plan
SET check_function_bodies = off;
DROP CAST (integer AS public.color);
DROP CAST (public.color AS integer);
DROP CAST (public.color AS text);
DROP CAST (public.price AS numeric);
DROP CAST (text AS bytea);
CREATE SCHEMA s;
CREATE TYPE s.size AS ENUM ('s', 'm');
CREATE FUNCTION public.number_of(s.size)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE FUNCTION public.size_of(integer, integer, boolean)
 RETURNS s.size
 LANGUAGE sql
 IMMUTABLE
AS $function$select 's'::s.size$function$;
CREATE CAST (bytea AS text) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (integer AS public.color) WITH INOUT;
CREATE CAST (integer AS s.size) WITH FUNCTION public.size_of(integer,integer,boolean) AS ASSIGNMENT;
CREATE CAST (public.color AS integer) WITH FUNCTION public.number_of(public.color) AS IMPLICIT;
CREATE CAST (public.color AS text) WITH INOUT AS ASSIGNMENT;
CREATE CAST (public.price AS numeric) WITH FUNCTION public.amount_of(public.price) AS IMPLICIT;
CREATE CAST (s.size AS integer) WITH FUNCTION public.number_of(s.size);
CREATE TABLE public.u (
  size s.size DEFAULT 3,
  n integer GENERATED ALWAYS AS (('s'::s.size)::integer) STORED
);
ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK (((n < ('m'::s.size)::integer) OR (n > 0)));
CREATE VIEW public.w AS
 SELECT ('s'::s.size)::integer AS n;
COMMENT ON CAST (public.color AS integer) IS 'stays';
COMMENT ON CAST (s.size AS integer) IS 'comes';

-- hazards
untracked-dependencies: CREATE FUNCTION public.number_of(s.size)
untracked-dependencies: CREATE FUNCTION public.size_of(integer, integer, boolean)
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK (((n < ('m'::s.size)::integer) OR (n > 0)))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_n_check CHECK (((n < ('m'::s.size)::integer) OR (n > 0)))
