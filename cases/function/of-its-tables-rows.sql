-- from
create schema kept;

-- to
create schema kept;
create table t (id integer, v integer);
create function f(t) returns integer language sql immutable as 'select $1.id';
alter table t add constraint ck check (f(t.*) > 0);
create index t_f on t (f(t.*));
create policy p on t using (f(t) > 0);
create trigger tg before update on t for each row when (f(new) > 1) execute function suppress_redundant_updates_trigger();
create rule r as on delete to t where f(old) > 3 do instead nothing;
create view v as select f(t) from t;

-- plan
SET check_function_bodies = off;
CREATE TABLE public.t (
  id integer,
  v integer
);
CREATE FUNCTION public.f(public.t)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1.id$function$;
ALTER TABLE public.t ADD CONSTRAINT ck CHECK ((public.f(t.*) > 0));
CREATE VIEW public.v AS
 SELECT public.f(t.*) AS f
   FROM public.t;
CREATE INDEX t_f ON public.t USING btree (public.f(t.*));
CREATE RULE r AS
    ON DELETE TO public.t WHERE (public.f(old.*) > 3) DO INSTEAD NOTHING;
CREATE TRIGGER tg BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((public.f(new.*) > 1)) EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();
CREATE POLICY p ON public.t USING ((public.f(t.*) > 0));

-- hazards
untracked-dependencies: CREATE FUNCTION public.f(public.t)
scans-table: ALTER TABLE public.t ADD CONSTRAINT ck CHECK ((public.f(t.*) > 0))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT ck CHECK ((public.f(t.*) > 0))
builds-index: CREATE INDEX t_f ON public.t USING btree (public.f(t.*))
