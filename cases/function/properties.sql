-- from
create table t (a int, b varchar(10));
create function parameters(a int, b text default 'x') returns int language sql as 'select 1';
create function fewer(a int, b int default 1, c int default 2) returns int language sql as 'select 1';
create function result(int) returns int language sql as 'select 1';
create function body(t) returns text language plpgsql as $$ begin return 'x'; end $$;
create function traits(a int) returns setof int language sql as 'select 1';
create function spoken() returns text language sql as $$ select 'a'::text $$;
create function linked() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function framed() returns int8 language internal immutable as 'window_row_number';
create function gone() returns int language sql as 'select 1';
create view v as select parameters(a) as x, body(t) as y from t;
create index on t (abs(a));

-- rows
insert into t values (1, 'a');

-- to
create table t (a int, b varchar(10));
create function parameters(a int, bb text default 'y') returns int language sql as 'select 1';
create function fewer(a int, b int, c int default 3) returns int language sql as 'select 1';
create function result(int) returns bigint language sql as 'select 1';
create function body(t) returns text language plpgsql as $$ begin return '$function$'; end $$;
create function traits(a int) returns setof int language sql immutable strict leakproof security definer parallel safe cost 5 rows 7 support generate_series_int4_support set search_path = public, pg_temp, "We ird" set work_mem = '5MB' as 'select 1';
create function spoken() returns text language plpgsql as $$ begin return 'a'; end $$;
create function linked() returns language_handler language c as '$libdir/plpgsql.so', 'plpgsql_call_handler';
create function framed() returns int8 language internal window immutable as 'window_row_number';
set check_function_bodies = off;
create function later(variadic a int[]) returns table (x bigint, y text) language sql as $$ select count(*), 'a' from comes_later $$;
set check_function_bodies = on;
create function counted(a int, out x int, inout y text) language sql as $$ select 1, 'a'::text $$;
create function drawn() returns bigint language sql as 'select 7';
create table comes_later (a bigint default drawn());
create view v as select parameters(a) as x, body(t) as y from t;
create index on t (abs(a));

-- plan
SET check_function_bodies = off;
DROP VIEW public.v;
DROP FUNCTION public.fewer(integer, integer, integer);
DROP FUNCTION public.framed();
DROP FUNCTION public.gone();
DROP FUNCTION public.parameters(integer, text);
DROP FUNCTION public.result(integer);
CREATE OR REPLACE FUNCTION public.body(public.t)
 RETURNS text
 LANGUAGE plpgsql
AS $functionx$ begin return '$function$'; end $functionx$;
CREATE FUNCTION public.counted(a integer, OUT x integer, INOUT y text)
 RETURNS record
 LANGUAGE sql
AS $function$ select 1, 'a'::text $function$;
CREATE FUNCTION public.drawn()
 RETURNS bigint
 LANGUAGE sql
AS $function$select 7$function$;
CREATE TABLE public.comes_later (
  a bigint DEFAULT public.drawn()
);
CREATE FUNCTION public.fewer(a integer, b integer, c integer DEFAULT 3)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.framed()
 RETURNS bigint
 LANGUAGE internal
 WINDOW IMMUTABLE
AS $function$window_row_number$function$;
CREATE FUNCTION public.later(VARIADIC a integer[])
 RETURNS TABLE(x bigint, y text)
 LANGUAGE sql
AS $function$ select count(*), 'a' from comes_later $function$;
CREATE OR REPLACE FUNCTION public.linked()
 RETURNS language_handler
 LANGUAGE c
AS '$libdir/plpgsql.so', $function$plpgsql_call_handler$function$;
CREATE FUNCTION public.parameters(a integer, bb text DEFAULT 'y'::text)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.result(integer)
 RETURNS bigint
 LANGUAGE sql
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.spoken()
 RETURNS text
 LANGUAGE plpgsql
AS $function$ begin return 'a'; end $function$;
CREATE OR REPLACE FUNCTION public.traits(a integer)
 RETURNS SETOF integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT SECURITY DEFINER LEAKPROOF COST 5 ROWS 7 SUPPORT generate_series_int4_support
 SET search_path TO 'public', 'pg_temp', 'We ird'
 SET work_mem TO '5MB'
AS $function$select 1$function$;
CREATE VIEW public.v AS
 SELECT public.parameters(a) AS x,
    public.body(t.*) AS y
   FROM public.t;

-- hazards
untracked-dependencies: CREATE OR REPLACE FUNCTION public.body(public.t)
untracked-dependencies: CREATE FUNCTION public.counted(a integer, OUT x integer, INOUT y text)
untracked-dependencies: CREATE FUNCTION public.drawn()
untracked-dependencies: CREATE FUNCTION public.fewer(a integer, b integer, c integer DEFAULT 3)
untracked-dependencies: CREATE FUNCTION public.later(VARIADIC a integer[])
untracked-dependencies: CREATE FUNCTION public.parameters(a integer, bb text DEFAULT 'y'::text)
untracked-dependencies: CREATE FUNCTION public.result(integer)
untracked-dependencies: CREATE OR REPLACE FUNCTION public.spoken()
untracked-dependencies: CREATE OR REPLACE FUNCTION public.traits(a integer)
