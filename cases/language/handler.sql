-- from
create function one() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create function two() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language l handler one;
create function f() returns int language l as 'begin return 1; end';

-- to
create function two() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language l handler two;
create function f() returns int language l as 'begin return 1; end';

-- plan
CREATE OR REPLACE LANGUAGE l HANDLER public.two;
DROP FUNCTION public.one();
