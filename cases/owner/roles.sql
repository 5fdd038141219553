-- from
create table t (a int, id serial);
create view v as select a from t;
alter view v owner to pg_monitor;
create schema s;
alter schema s owner to pg_monitor;
create sequence q;
alter sequence q owner to pg_monitor;
create function f() returns int language sql as 'select 1';
alter function f() owner to pg_monitor;

-- to
create table t (a bigint, id serial);
alter table t owner to pg_monitor;
create view v as select a from t;
alter view v owner to pg_monitor;
create schema s;
alter schema s owner to pg_signal_backend;
create sequence q;
create function f() returns int language sql as 'select 1';
alter function f() owner to pg_signal_backend;
create type e as enum ('a');
alter type e owner to pg_monitor;
create type c as (a int);
alter type c owner to pg_monitor;
create domain d as int;
alter domain d owner to pg_monitor;

-- plan
ALTER SEQUENCE public.q OWNER TO CURRENT_USER;
DROP VIEW public.v;
CREATE TYPE public.e AS ENUM ('a');
CREATE DOMAIN public.d AS integer;
CREATE TYPE public.c AS (a integer);
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
ALTER TYPE public.c OWNER TO pg_monitor;
ALTER DOMAIN public.d OWNER TO pg_monitor;
ALTER TYPE public.e OWNER TO pg_monitor;
ALTER FUNCTION public.f() OWNER TO pg_signal_backend;
ALTER SCHEMA s OWNER TO pg_signal_backend;
ALTER TABLE public.t OWNER TO pg_monitor;
ALTER VIEW public.v OWNER TO pg_monitor;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
