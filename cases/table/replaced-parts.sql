-- options: remade public.t
-- What the parts of a table need can go, or be made anew, although the table is there until its rows are taken over.

-- from
create function kept() returns trigger language plpgsql as 'begin return new; end';
create function gone() returns trigger language plpgsql as 'begin return new; end';
create function changed(a integer) returns integer language sql immutable as 'select 1';
create function seen(a integer) returns boolean language sql immutable as 'select true';
create operator === (leftarg = integer, rightarg = integer, function = int4eq);
create operator class descending for type integer using btree as operator 1 >, operator 2 >=, operator 3 =,
  operator 4 <=, operator 5 <, function 1 btint4cmp(integer, integer);
create type color as enum ('red');
create table t (k integer, a integer default changed(1), c color, constraint compared check (k === 1 or k > 0));
create index by_class on t (k descending);
create index by_function on t (changed(k));
create trigger keeping after update on t execute function kept();
create trigger going after update on t execute function gone();
create policy visible on t using (seen(k));
create rule watching as on update to t where seen(new.k) do instead nothing;

-- rows
insert into t values (1, 1, 'red'), (2, 2, 'red');

-- to
create function kept() returns trigger language plpgsql as 'begin return new; end';
create function changed(b integer) returns integer language sql immutable as 'select 1';
create function seen(b integer) returns boolean language sql immutable as 'select true';
create table t (k integer, a integer default changed(1)) partition by range (k);
create table t_0 partition of t for values from (0) to (10);
create index by_function on t (changed(k));
create trigger keeping after update on t execute function kept();
create policy visible on t using (seen(k));

-- expect
select count(*) = 2 from public.t

-- plan
SET check_function_bodies = off;
DROP POLICY visible ON public.t;
DROP TRIGGER going ON public.t;
DROP RULE watching ON public.t;
DROP INDEX public.by_class;
DROP INDEX public.by_function;
ALTER TABLE public.t DROP CONSTRAINT compared;
DROP OPERATOR CLASS public.descending USING btree;
DROP OPERATOR FAMILY public.descending USING btree;
DROP OPERATOR public.=== (integer, integer);
DROP FUNCTION public.gone();
DROP FUNCTION public.seen(integer);
ALTER TABLE public.t ALTER a DROP DEFAULT;
CREATE SCHEMA public_t__old;
ALTER TABLE public.t SET SCHEMA public_t__old;
DROP FUNCTION public.changed(integer);
CREATE FUNCTION public.changed(b integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select 1$function$;
CREATE TABLE public.t (
  k integer,
  a integer DEFAULT public.changed(1)
) PARTITION BY RANGE (k);
CREATE TABLE public.t_0 (
  k integer,
  a integer DEFAULT public.changed(1)
);
CREATE FUNCTION public.seen(b integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select true$function$;
CREATE INDEX by_function ON ONLY public.t USING btree (public.changed(k));
CREATE INDEX t_0_changed_idx ON public.t_0 USING btree (public.changed(k));
ALTER TABLE public.t ATTACH PARTITION public.t_0 FOR VALUES FROM (0) TO (10);
INSERT INTO public.t (k, a) SELECT k, a FROM public_t__old.t;
ALTER INDEX public.by_function ATTACH PARTITION public.t_0_changed_idx;
CREATE TRIGGER keeping AFTER UPDATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.kept();
CREATE POLICY visible ON public.t USING (public.seen(k));
DROP TABLE public_t__old.t;
DROP SCHEMA public_t__old;
DROP TYPE public.color;

-- hazards
untracked-dependencies: CREATE FUNCTION public.changed(b integer)
untracked-dependencies: CREATE FUNCTION public.seen(b integer)
builds-index: CREATE INDEX by_function ON ONLY public.t USING btree (public.changed(k))
builds-index: CREATE INDEX t_0_changed_idx ON public.t_0 USING btree (public.changed(k))
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_0 FOR VALUES FROM (0) TO (10)
rewrites-table: INSERT INTO public.t (k, a) SELECT k, a FROM public_t__old.t
may-fail-on-data: INSERT INTO public.t (k, a) SELECT k, a FROM public_t__old.t
drops-data: DROP TABLE public_t__old.t
