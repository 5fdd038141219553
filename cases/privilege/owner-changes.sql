-- from
create table kept (a int);
revoke delete on kept from current_user;
create table granted (a int);
grant select on granted to pg_monitor with grant option;
create table handed (a int);
alter table handed owner to pg_monitor;
revoke truncate on handed from pg_monitor;
grant select on handed to pg_signal_backend;
create function f() returns int language sql as 'select 1';
revoke all on function f() from public;
create view back as select 1 as x;
alter view back owner to pg_monitor;
revoke insert on back from pg_monitor;
create sequence s;
grant usage on sequence s to pg_monitor;
revoke all on schema public from public;

-- to
create table kept (a int);
alter table kept owner to pg_monitor;
create table granted (a int);
alter table granted owner to pg_monitor;
revoke insert on granted from pg_monitor;
create table handed (a int);
alter table handed owner to pg_signal_backend;
grant insert on handed to pg_monitor;
create function f() returns int language sql as 'select 1';
alter function f() owner to pg_monitor;
grant execute on function f() to pg_signal_backend;
create view back as select 1 as x;
grant select on back to pg_monitor;
create sequence s;
alter sequence s owner to pg_monitor;
grant usage on schema public to public;

-- plan
GRANT USAGE ON SCHEMA public TO PUBLIC;
GRANT INSERT ON TABLE public.back TO pg_monitor;
ALTER VIEW public.back OWNER TO CURRENT_USER;
ALTER FUNCTION public.f() OWNER TO pg_monitor;
ALTER SEQUENCE public.s OWNER TO pg_monitor;
ALTER TABLE public.granted OWNER TO pg_monitor;
ALTER TABLE public.handed OWNER TO pg_signal_backend;
ALTER TABLE public.kept OWNER TO pg_monitor;
GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC;
GRANT EXECUTE ON FUNCTION public.f() TO pg_signal_backend;
REVOKE INSERT ON TABLE public.granted FROM pg_monitor;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.granted FROM pg_monitor;
GRANT INSERT ON TABLE public.handed TO pg_monitor;
GRANT TRUNCATE ON TABLE public.handed TO pg_signal_backend;
GRANT DELETE ON TABLE public.kept TO pg_monitor;
GRANT SELECT ON TABLE public.back TO pg_monitor;
