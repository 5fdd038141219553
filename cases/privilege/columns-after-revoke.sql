-- REVOKE on a table takes the same privileges on its columns along: what stays is granted again.
-- from
create table t (a text, b text, c text);
grant select, update, insert on t to pg_monitor with grant option;
grant select (b), update (a) on t to pg_monitor with grant option;
grant insert (c) on t to pg_monitor;
create view v as select a, b from t;
grant select, insert on v to pg_monitor;
grant select (b) on v to pg_monitor;
grant references (c) on t to postgres;

-- to
create table t (a text, b text, c text);
grant update, delete on t to pg_monitor;
grant select (b), update (a) on t to pg_monitor with grant option;
grant insert (c) on t to pg_monitor;
create view v as select a, b from t;
grant select (b) on v to pg_monitor;
revoke references on t from postgres;
grant references (c) on t to postgres;

-- plan
REVOKE INSERT, SELECT ON TABLE public.v FROM pg_monitor;
REVOKE INSERT, SELECT ON TABLE public.t FROM pg_monitor;
REVOKE GRANT OPTION FOR UPDATE ON TABLE public.t FROM pg_monitor;
GRANT DELETE ON TABLE public.t TO pg_monitor;
GRANT UPDATE (a) ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
GRANT SELECT (b) ON TABLE public.t TO pg_monitor WITH GRANT OPTION;
GRANT INSERT (c) ON TABLE public.t TO pg_monitor;
REVOKE REFERENCES ON TABLE public.t FROM postgres;
GRANT REFERENCES (c) ON TABLE public.t TO postgres;
GRANT SELECT (b) ON TABLE public.v TO pg_monitor;
