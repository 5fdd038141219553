-- options: majors 14-
-- from
create table t (a int, b varchar(10));
create function total() returns bigint language sql begin atomic select sum(a) from t; end;
create function doubled(x int) returns int language sql immutable return x * 2;
create function quoted(x int) returns int language sql return x;

-- rows
insert into t values (1, 'a'), (2, 'b');

-- to
create table t (a bigint, b varchar(10));
create function total() returns bigint language sql begin atomic select max(a)::bigint from t; end;
create function doubled(x int) returns int language sql immutable return x + x;
create function quoted(x int) returns int language sql as 'select x';
create procedure cleared() language sql begin atomic delete from t; end;

-- expect
select public.total() = 2

-- plan
SET check_function_bodies = off;
DROP FUNCTION public.total();
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE OR REPLACE FUNCTION public.doubled(x integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
RETURN (x + x);
CREATE OR REPLACE FUNCTION public.quoted(x integer)
 RETURNS integer
 LANGUAGE sql
AS $function$select x$function$;
CREATE FUNCTION public.total()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT max(t.a) AS max
    FROM public.t;
END;
CREATE PROCEDURE public.cleared()
 LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM public.t;
END;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
untracked-dependencies: CREATE OR REPLACE FUNCTION public.quoted(x integer)
