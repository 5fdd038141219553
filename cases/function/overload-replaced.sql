-- from
create function f(a int) returns int language sql immutable as 'select a';
create domain d as int check (f(value) > 0);
create table t (
  id int default f(1), x int check (f(x) > 0), g int generated always as (f(x)) stored, d d
);
create index on t (f(x));
create view v as select f(x) as y from t;
create view w as select y from v;
create materialized view m as select f(1) as z;
alter table t enable row level security;
create policy p on t using (f(x) > 0);
create rule r as on insert to t where f(new.x) = 1 do also delete from t where f(id) = 3;
create trigger tg before update on t for each row when (f(new.x) > 2)
  execute function suppress_redundant_updates_trigger();

-- rows
insert into t (x) values (5), (6);

-- to
create function f(a int, b int default 2) returns int language sql immutable as 'select a + b';
create domain d as int check (f(value) > 0);
create table t (
  id int default f(1), x int check (f(x) > 0), g int generated always as (f(x)) stored, d d
);
create index on t (f(x));
create view v as select f(x) as y from t;
create view w as select y from v;
create materialized view m as select f(1) as z;
alter table t enable row level security;
create policy p on t using (f(x) > 0);
create rule r as on insert to t where f(new.x) = 1 do also delete from t where f(id) = 3;
create trigger tg before update on t for each row when (f(new.x) > 2)
  execute function suppress_redundant_updates_trigger();

-- expect
select array_agg(g order by x) = '{7,8}' from public.t

-- plan
SET check_function_bodies = off;
DROP POLICY p ON public.t;
DROP TRIGGER tg ON public.t;
DROP RULE r ON public.t;
DROP INDEX public.t_f_idx;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_x_check;
ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN g;
ALTER DOMAIN public.d DROP CONSTRAINT d_check;
DROP FUNCTION public.f(integer);
CREATE FUNCTION public.f(a integer, b integer DEFAULT 2)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select a + b$function$;
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0));
ALTER TABLE public.t ALTER COLUMN id SET DEFAULT public.f(1);
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(x)) STORED;
ALTER TABLE public.t ADD CONSTRAINT t_x_check CHECK ((public.f(x) > 0));
CREATE VIEW public.v AS
 SELECT public.f(x) AS y
   FROM public.t;
CREATE VIEW public.w AS
 SELECT y
   FROM public.v;
CREATE MATERIALIZED VIEW public.m AS
 SELECT public.f(1) AS z;
CREATE INDEX t_f_idx ON public.t USING btree (public.f(x));
CREATE RULE r AS
    ON INSERT TO public.t WHERE (public.f(new.x) = 1) DO  DELETE FROM public.t
  WHERE (public.f(t.id) = 3);
CREATE TRIGGER tg BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((public.f(new.x) > 2)) EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();
CREATE POLICY p ON public.t USING ((public.f(x) > 0));

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN g
untracked-dependencies: CREATE FUNCTION public.f(a integer, b integer DEFAULT 2)
may-fail-on-data: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0))
scans-table: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((public.f(VALUE) > 0))
rewrites-table: ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS (public.f(x)) STORED
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_x_check CHECK ((public.f(x) > 0))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_x_check CHECK ((public.f(x) > 0))
builds-index: CREATE INDEX t_f_idx ON public.t USING btree (public.f(x))
