-- options: majors 14-
-- from
create procedure parameters(x int) language plpgsql as $$ begin null; end $$;
create procedure fewer(x int default 1) language plpgsql as $$ begin null; end $$;
create procedure body(x int default 1) language plpgsql as $$ begin null; end $$;
create procedure spoken() language plpgsql as $$ begin null; end $$;
create procedure bound() language sql begin atomic select 1; end;
create procedure gone() language sql as '';

-- to
create procedure parameters(y int) language plpgsql as $$ begin null; end $$;
create procedure fewer(x int) language plpgsql as $$ begin null; end $$;
create procedure body(x int default 2) language plpgsql security definer set timezone = 'UTC' as $$ begin perform 1; end $$;
create procedure spoken() language sql as 'select 1';
create procedure bound() language sql begin atomic select 2; end;
create procedure fresh(a int, inout b text) language plpgsql as $procedure$ begin b := '$procedure'; end $procedure$;

-- plan
SET check_function_bodies = off;
DROP PROCEDURE public.fewer(integer);
DROP PROCEDURE public.gone();
DROP PROCEDURE public.parameters(integer);
CREATE OR REPLACE PROCEDURE public.body(IN x integer DEFAULT 2)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET "TimeZone" TO 'UTC'
AS $procedure$ begin perform 1; end $procedure$;
CREATE OR REPLACE PROCEDURE public.bound()
 LANGUAGE sql
BEGIN ATOMIC
 SELECT 2;
END;
CREATE PROCEDURE public.fewer(IN x integer)
 LANGUAGE plpgsql
AS $procedure$ begin null; end $procedure$;
CREATE PROCEDURE public.fresh(IN a integer, INOUT b text)
 LANGUAGE plpgsql
AS $procedurex$ begin b := '$procedure'; end $procedurex$;
CREATE PROCEDURE public.parameters(IN y integer)
 LANGUAGE plpgsql
AS $procedure$ begin null; end $procedure$;
CREATE OR REPLACE PROCEDURE public.spoken()
 LANGUAGE sql
AS $procedure$select 1$procedure$;

-- hazards
untracked-dependencies: CREATE OR REPLACE PROCEDURE public.body(IN x integer DEFAULT 2)
untracked-dependencies: CREATE PROCEDURE public.fewer(IN x integer)
untracked-dependencies: CREATE PROCEDURE public.fresh(IN a integer, INOUT b text)
untracked-dependencies: CREATE PROCEDURE public.parameters(IN y integer)
untracked-dependencies: CREATE OR REPLACE PROCEDURE public.spoken()
