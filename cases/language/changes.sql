-- from
create language plain handler plpgsql_call_handler;
create trusted language trusty handler plpgsql_call_handler;
create trusted language full_one handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
create language gone handler plpgsql_call_handler;
create function f() returns int language plain as 'begin return 1; end';
create function g() returns int language trusty as 'begin return 1; end';
comment on language plain is 'one';
grant usage on language trusty to pg_monitor;
create function first_handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function second_handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language switched handler first_handler;
create function switching() returns int language switched as 'begin return 1; end';

-- to
create trusted language plain handler plpgsql_call_handler inline plpgsql_inline_handler;
create language trusty handler plpgsql_call_handler validator plpgsql_validator;
create trusted language full_one handler plpgsql_call_handler;
create function handle() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language own_handler handler handle;
create function f() returns int language plain as 'begin return 2; end';
create function g() returns int language full_one as 'begin return 1; end';
create function h() returns int language own_handler as 'begin return 1; end';
comment on language plain is 'two';
comment on language own_handler is 'three';
revoke usage on language full_one from public;
create function second_handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language switched handler second_handler;
create function switching() returns int language switched as 'begin return 1; end';

-- plan
SET check_function_bodies = off;
REVOKE USAGE ON LANGUAGE trusty FROM pg_monitor;
DROP LANGUAGE gone;
CREATE OR REPLACE TRUSTED LANGUAGE full_one HANDLER pg_catalog.plpgsql_call_handler;
CREATE OR REPLACE TRUSTED LANGUAGE plain HANDLER pg_catalog.plpgsql_call_handler INLINE pg_catalog.plpgsql_inline_handler;
CREATE OR REPLACE LANGUAGE switched HANDLER public.second_handler;
DROP FUNCTION public.first_handler();
CREATE OR REPLACE LANGUAGE trusty HANDLER pg_catalog.plpgsql_call_handler VALIDATOR pg_catalog.plpgsql_validator;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE plain
AS $function$begin return 2; end$function$;
CREATE OR REPLACE FUNCTION public.g()
 RETURNS integer
 LANGUAGE full_one
AS $function$begin return 1; end$function$;
CREATE FUNCTION public.handle()
 RETURNS language_handler
 LANGUAGE c
AS '$libdir/plpgsql', $function$plpgsql_call_handler$function$;
CREATE LANGUAGE own_handler HANDLER public.handle;
CREATE FUNCTION public.h()
 RETURNS integer
 LANGUAGE own_handler
AS $function$begin return 1; end$function$;
COMMENT ON LANGUAGE own_handler IS 'three';
COMMENT ON LANGUAGE plain IS 'two';
REVOKE USAGE ON LANGUAGE full_one FROM PUBLIC;

-- hazards
untracked-dependencies: CREATE OR REPLACE FUNCTION public.f()
untracked-dependencies: CREATE OR REPLACE FUNCTION public.g()
untracked-dependencies: CREATE FUNCTION public.h()
