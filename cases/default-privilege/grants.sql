-- from
create schema s;
alter default privileges grant select on tables to pg_monitor;
alter default privileges in schema s grant select on tables to pg_monitor;

-- to
create schema s;
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on sequences to pg_monitor with grant option;
alter default privileges in schema s grant select, insert on tables to pg_monitor;

-- plan
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE SELECT ON TABLES FROM pg_monitor;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT USAGE ON SEQUENCES TO pg_monitor WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s GRANT INSERT ON TABLES TO pg_monitor;
