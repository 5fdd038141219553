-- What default privileges give too much is taken back before columns are granted: REVOKE on a table takes these along.

-- from
alter default privileges in schema public grant select on tables to pg_monitor;

-- to
alter default privileges in schema public grant select on tables to pg_monitor;
create table t (k integer, b text);
revoke select on t from pg_monitor;
grant select (b) on t to pg_monitor;
create view v as select k, b from t;
revoke select on v from pg_monitor;
grant select (k) on v to pg_monitor;

-- plan
CREATE TABLE public.t (
  k integer,
  b text
);
CREATE VIEW public.v AS
 SELECT k,
    b
   FROM public.t;
REVOKE SELECT ON TABLE public.t FROM pg_monitor;
GRANT SELECT (b) ON TABLE public.t TO pg_monitor;
REVOKE SELECT ON TABLE public.v FROM pg_monitor;
GRANT SELECT (k) ON TABLE public.v TO pg_monitor;
