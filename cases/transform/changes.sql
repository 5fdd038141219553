-- from
create transform for int language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal));
create transform for bigint language sql (to sql with function int8recv(internal));
create transform for text language sql (from sql with function prsd_lextype(internal));
create transform for date language sql (to sql with function date_recv(internal));
create function f(int) returns int language sql transform for type int as 'select 1';
create function g(int) returns int language sql as 'select 1';
create procedure p(int) language sql transform for type int as 'select 1';
comment on transform for int language sql is 'one';

-- to
create domain d as int;
create transform for int language sql (from sql with function prsd_lextype(internal));
create transform for bigint language sql (from sql with function prsd_lextype(internal), to sql with function int8recv(internal));
create transform for text language sql (from sql with function prsd_lextype(internal), to sql with function textrecv(internal));
create transform for uuid language plpgsql (to sql with function uuid_recv(internal));
create function f(int) returns int language sql as 'select 1';
create function g(int) returns int language sql transform for type int, for type text as 'select 1';
create procedure p(int) language sql transform for type int, for type text as 'select 1';
comment on transform for int language sql is 'two';
comment on transform for uuid language plpgsql is 'three';

-- plan
SET check_function_bodies = off;
DROP TRANSFORM FOR date LANGUAGE sql;
CREATE DOMAIN public.d AS integer;
CREATE OR REPLACE TRANSFORM FOR bigint LANGUAGE sql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal), TO SQL WITH FUNCTION pg_catalog.int8recv(internal));
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));
CREATE OR REPLACE TRANSFORM FOR text LANGUAGE sql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal), TO SQL WITH FUNCTION pg_catalog.textrecv(internal));
CREATE TRANSFORM FOR uuid LANGUAGE plpgsql (TO SQL WITH FUNCTION pg_catalog.uuid_recv(internal));
CREATE OR REPLACE FUNCTION public.f(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select 1$function$;
CREATE OR REPLACE FUNCTION public.g(integer)
 RETURNS integer
 LANGUAGE sql
 TRANSFORM FOR TYPE integer, FOR TYPE text
AS $function$select 1$function$;
CREATE OR REPLACE PROCEDURE public.p(IN integer)
 LANGUAGE sql
 TRANSFORM FOR TYPE integer, FOR TYPE text
AS $procedure$select 1$procedure$;
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'two';
COMMENT ON TRANSFORM FOR uuid LANGUAGE plpgsql IS 'three';

-- hazards
untracked-dependencies: CREATE OR REPLACE FUNCTION public.f(integer)
untracked-dependencies: CREATE OR REPLACE FUNCTION public.g(integer)
untracked-dependencies: CREATE OR REPLACE PROCEDURE public.p(IN integer)
