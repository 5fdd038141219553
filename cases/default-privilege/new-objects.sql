-- from
create schema s;
alter default privileges grant select on tables to pg_monitor;
alter default privileges in schema s grant insert, update on tables to pg_monitor;
alter default privileges revoke execute on functions from public;
alter default privileges in schema s grant usage on sequences to pg_monitor;
create table s.kept (id int);
create view s.remade as select id from s.kept;
revoke all on s.remade from pg_monitor;

-- to
create schema s;
create table s.kept (id bigint);
grant select, insert, update on s.kept to pg_monitor;
create view s.remade as select id from s.kept;
create table s.fresh (id bigserial, n int);
grant delete, insert on s.fresh to pg_monitor;
create function s.twice(n int) returns int language sql immutable as 'select 2 * n';
alter default privileges grant select on tables to pg_monitor;
alter default privileges in schema s grant insert, update on tables to pg_monitor;
alter default privileges revoke execute on functions from public;
create procedure s.nothing() language sql as '';

-- plan
SET check_function_bodies = off;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA s REVOKE USAGE ON SEQUENCES FROM pg_monitor;
DROP VIEW s.remade;
CREATE TABLE s.fresh (
  id bigserial NOT NULL,
  n integer
);
ALTER TABLE s.kept ALTER COLUMN id TYPE bigint;
CREATE FUNCTION s.twice(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 2 * n$function$;
CREATE PROCEDURE s.nothing()
 LANGUAGE sql
AS $procedure$$procedure$;
CREATE VIEW s.remade AS
 SELECT id
   FROM s.kept;
GRANT EXECUTE ON FUNCTION s.twice(integer) TO PUBLIC;
REVOKE EXECUTE ON PROCEDURE s.nothing() FROM PUBLIC;
REVOKE SELECT, UPDATE ON TABLE s.fresh FROM pg_monitor;
GRANT DELETE, INSERT ON TABLE s.fresh TO pg_monitor;
REVOKE INSERT, SELECT, UPDATE ON TABLE s.remade FROM pg_monitor;

-- hazards
rewrites-table: ALTER TABLE s.kept ALTER COLUMN id TYPE bigint
may-fail-on-data: ALTER TABLE s.kept ALTER COLUMN id TYPE bigint
untracked-dependencies: CREATE FUNCTION s.twice(n integer)
untracked-dependencies: CREATE PROCEDURE s.nothing()
