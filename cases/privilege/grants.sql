-- from
create table t (a int, b text, id serial);
grant select on t to pg_monitor;
grant update (b) on t to pg_monitor;
create view v as select a from t;
grant select on v to public;
grant insert on v to pg_monitor with grant option;
create function f() returns int language sql as 'select 1';
revoke execute on function f() from public;
create type e as enum ('a');
revoke usage on type e from public;
create schema s;
grant usage on schema s to pg_monitor;

-- to
create table t (a bigint, b text, id serial);
grant select, insert on t to pg_signal_backend with grant option;
grant update (a), select (a) on t to pg_monitor;
grant references (b) on t to public;
revoke truncate on t from current_user;
grant usage on sequence t_id_seq to pg_monitor;
create view v as select a from t;
grant insert, delete on v to pg_monitor;
grant select (a) on v to pg_monitor;
create function f() returns int language sql as 'select 1';
grant execute on function f() to pg_monitor;
create procedure p() language sql as '';
revoke all on procedure p() from public;
create type e as enum ('a');
create domain d as int;
grant usage on domain d to pg_monitor;
revoke usage on domain d from public;
create schema s;
grant usage, create on schema s to pg_monitor;
grant create on schema public to pg_monitor;

-- plan
SET check_function_bodies = off;
REVOKE UPDATE (b) ON TABLE public.t FROM pg_monitor;
GRANT USAGE ON TYPE public.e TO PUBLIC;
GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC;
REVOKE SELECT ON TABLE public.t FROM pg_monitor;
DROP VIEW public.v;
CREATE DOMAIN public.d AS integer;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE PROCEDURE public.p()
 LANGUAGE sql
AS $procedure$$procedure$;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
GRANT SELECT (a), UPDATE (a) ON TABLE public.t TO pg_monitor;
GRANT REFERENCES (b) ON TABLE public.t TO PUBLIC;
REVOKE USAGE ON TYPE public.d FROM PUBLIC;
GRANT USAGE ON TYPE public.d TO pg_monitor;
GRANT EXECUTE ON FUNCTION public.f() TO pg_monitor;
REVOKE EXECUTE ON PROCEDURE public.p() FROM PUBLIC;
GRANT CREATE ON SCHEMA public TO pg_monitor;
GRANT CREATE ON SCHEMA s TO pg_monitor;
GRANT USAGE ON SEQUENCE public.t_id_seq TO pg_monitor;
GRANT INSERT, SELECT ON TABLE public.t TO pg_signal_backend WITH GRANT OPTION;
REVOKE TRUNCATE ON TABLE public.t FROM postgres;
GRANT DELETE, INSERT ON TABLE public.v TO pg_monitor;
GRANT SELECT (a) ON TABLE public.v TO pg_monitor;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
untracked-dependencies: CREATE PROCEDURE public.p()
