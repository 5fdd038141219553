-- What a role was granted it may grant to others, in its own name.
-- from
grant usage on schema public to pg_monitor, pg_signal_backend, pg_read_all_stats;
create table t (a int, b int);
grant select, insert on t to pg_monitor with grant option;
set role pg_monitor;
grant select on t to pg_signal_backend with grant option;
grant insert on t to pg_signal_backend;
grant select (a) on t to pg_read_all_stats;
set role pg_signal_backend;
grant select on t to pg_read_all_stats;
reset role;
create table weakened (a int);
grant select, insert on weakened to pg_monitor with grant option;
set role pg_monitor;
grant select on weakened to pg_signal_backend;
grant insert on weakened to public;
reset role;
create table handed (a int);
grant select on handed to pg_monitor with grant option;
set role pg_monitor;
grant select on handed to pg_signal_backend;
reset role;
create view seen as select a from weakened;
grant select on seen to pg_monitor with grant option;
set role pg_monitor;
grant select on seen to public;
reset role;
create function gone() returns int language sql as 'select 1';
grant execute on function gone() to pg_monitor with grant option;
set role pg_monitor;
grant execute on function gone() to pg_signal_backend;
reset role;

-- to
grant usage on schema public to pg_monitor, pg_signal_backend, pg_read_all_stats;
create table t (a int, b int);
grant select on t to pg_signal_backend with grant option;
set role pg_signal_backend;
grant select on t to pg_monitor with grant option;
set role pg_monitor;
grant select on t to pg_read_all_stats;
grant select (b) on t to public;
reset role;
create table weakened (a bigint);
grant select on weakened to pg_monitor with grant option;
grant insert on weakened to pg_monitor;
set role pg_monitor;
grant select on weakened to pg_signal_backend;
reset role;
create table handed (a int);
alter table handed owner to pg_signal_backend;
grant select on handed to pg_monitor with grant option;
set role pg_monitor;
grant select on handed to pg_read_all_stats;
reset role;
create view seen as select a from weakened;
grant select on seen to pg_monitor with grant option;
set role pg_monitor;
grant select on seen to public;
reset role;
create type mood as enum ('good');
grant usage on type mood to pg_monitor with grant option;
set role pg_monitor;
grant usage on type mood to pg_signal_backend;
reset role;

-- plan
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  REVOKE SELECT (a) ON TABLE public.t FROM pg_read_all_stats;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  REVOKE SELECT ON TABLE public.handed FROM pg_signal_backend;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_signal_backend;
  REVOKE SELECT ON TABLE public.t FROM pg_read_all_stats;
  SET LOCAL ROLE pg_monitor;
  REVOKE INSERT, SELECT ON TABLE public.t FROM pg_signal_backend;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  REVOKE SELECT ON TABLE public.weakened FROM pg_signal_backend;
  REVOKE INSERT ON TABLE public.weakened FROM PUBLIC;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
REVOKE INSERT, SELECT ON TABLE public.t FROM pg_monitor;
DROP VIEW public.seen;
DROP FUNCTION public.gone();
CREATE TYPE public.mood AS ENUM ('good');
ALTER TABLE public.weakened ALTER COLUMN a TYPE bigint;
CREATE VIEW public.seen AS
 SELECT a
   FROM public.weakened;
ALTER TABLE public.handed OWNER TO pg_signal_backend;
GRANT USAGE ON TYPE public.mood TO pg_monitor WITH GRANT OPTION;
GRANT SELECT ON TABLE public.t TO pg_signal_backend WITH GRANT OPTION;
REVOKE GRANT OPTION FOR INSERT ON TABLE public.weakened FROM pg_monitor;
GRANT SELECT ON TABLE public.seen TO pg_monitor WITH GRANT OPTION;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT USAGE ON TYPE public.mood TO pg_signal_backend;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT ON TABLE public.handed TO pg_read_all_stats;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_signal_backend;
  GRANT SELECT ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT ON TABLE public.t TO pg_read_all_stats;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT (b) ON TABLE public.t TO PUBLIC;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT ON TABLE public.weakened TO pg_signal_backend;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;
DO $$
DECLARE
  own_role text := pg_catalog.current_setting('role');
BEGIN
  SET LOCAL ROLE pg_monitor;
  GRANT SELECT ON TABLE public.seen TO PUBLIC;
  PERFORM pg_catalog.set_config('role', own_role, true);
END $$;

-- hazards
rewrites-table: ALTER TABLE public.weakened ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.weakened ALTER COLUMN a TYPE bigint
