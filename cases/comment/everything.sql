-- from
create schema s;
comment on schema s is 'old';
create table t (a int primary key, b varchar(10) check (b <> 'q'), p int references t);
comment on table t is 'table';
comment on column t.a is 'gone';
comment on column t.b is 'old';
comment on constraint t_pkey on t is 'key';
create view v as select a, b from t;
comment on view v is 'view';
comment on column v.b is 'column of a view';
create function f() returns int language sql as 'select 1';
comment on function f() is 'function';

-- to
create schema s;
comment on schema s is 'it''s \ new';
create table t (a int primary key, b text check (b <> 'q'), p int references t);
comment on table t is 'table';
comment on column t.b is 'new';
comment on constraint t_pkey on t is 'key';
comment on index t_pkey is 'index of the key';
comment on constraint t_b_check on t is 'check';
comment on constraint t_p_fkey on t is 'foreign key';
create index i on t (b);
comment on index i is 'index';
create view v as select a, b from t;
comment on view v is 'view';
comment on column v.b is 'column of a view';
create materialized view m as select 1 as x;
comment on materialized view m is 'materialized view';
comment on column m.x is 'its column';
create function f() returns bigint language sql as 'select 1';
comment on function f() is 'function';
create procedure p(x int) language sql as '';
comment on procedure p(int) is 'procedure';
create aggregate g(*) (sfunc = int8inc, stype = int8, initcond = '0');
comment on aggregate g(*) is 'aggregate';
create type e as enum ('a');
comment on type e is 'enum';
create type c as (x int);
comment on type c is 'composite';
comment on column c.x is 'attribute';
create type r as range (subtype = int);
comment on type r is 'range';
create domain d as int constraint d_check check (value > 0);
comment on domain d is 'domain';
comment on constraint d_check on domain d is 'check of a domain';
create sequence q;
comment on sequence q is 'sequence';
create function tf() returns trigger language plpgsql as 'begin return new; end';
create trigger tr before insert on t for each row execute function tf();
comment on trigger tr on t is 'trigger';
create rule ru as on delete to v do instead nothing;
comment on rule ru on v is 'rule';
create policy po on t using (true);
comment on policy po on t is 'policy';
create statistics st on a, b from t;
comment on statistics st is 'statistics';

-- plan
SET check_function_bodies = off;
COMMENT ON COLUMN public.t.a IS NULL;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_b_check;
DROP FUNCTION public.f();
CREATE TYPE public.e AS ENUM ('a');
CREATE DOMAIN public.d AS integer;
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0));
CREATE TYPE public.c AS (x integer);
CREATE TYPE public.r AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = public.r_multirange);
CREATE SEQUENCE public.q;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
CREATE FUNCTION public.f()
 RETURNS bigint
 LANGUAGE sql
AS $function$select 1$function$;
CREATE FUNCTION public.tf()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
CREATE PROCEDURE public.p(IN x integer)
 LANGUAGE sql
AS $procedure$$procedure$;
CREATE AGGREGATE public.g(*) (
  SFUNC = int8inc,
  STYPE = bigint,
  INITCOND = '0'
);
ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK ((b <> 'q'::text));
CREATE VIEW public.v AS
 SELECT a,
    b
   FROM public.t;
CREATE MATERIALIZED VIEW public.m AS
 SELECT 1 AS x;
CREATE INDEX i ON public.t USING btree (b);
CREATE STATISTICS public.st (ndistinct, dependencies, mcv) ON a, b FROM public.t;
CREATE RULE ru AS
    ON DELETE TO public.v DO INSTEAD NOTHING;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.tf();
CREATE POLICY po ON public.t USING (true);
COMMENT ON AGGREGATE public.g(*) IS 'aggregate';
COMMENT ON COLUMN public.t.b IS 'new';
COMMENT ON TYPE public.c IS 'composite';
COMMENT ON COLUMN public.c.x IS 'attribute';
COMMENT ON CONSTRAINT t_b_check ON public.t IS 'check';
COMMENT ON INDEX public.t_pkey IS 'index of the key';
COMMENT ON DOMAIN public.d IS 'domain';
COMMENT ON CONSTRAINT d_check ON DOMAIN public.d IS 'check of a domain';
COMMENT ON TYPE public.e IS 'enum';
COMMENT ON CONSTRAINT t_p_fkey ON public.t IS 'foreign key';
COMMENT ON FUNCTION public.f() IS 'function';
COMMENT ON INDEX public.i IS 'index';
COMMENT ON MATERIALIZED VIEW public.m IS 'materialized view';
COMMENT ON COLUMN public.m.x IS 'its column';
COMMENT ON POLICY po ON public.t IS 'policy';
COMMENT ON PROCEDURE public.p(integer) IS 'procedure';
COMMENT ON TYPE public.r IS 'range';
COMMENT ON RULE ru ON public.v IS 'rule';
COMMENT ON SCHEMA s IS E'it''s \\ new';
COMMENT ON SEQUENCE public.q IS 'sequence';
COMMENT ON STATISTICS public.st IS 'statistics';
COMMENT ON TRIGGER tr ON public.t IS 'trigger';
COMMENT ON VIEW public.v IS 'view';
COMMENT ON COLUMN public.v.b IS 'column of a view';

-- hazards
may-fail-on-data: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0))
scans-table: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0))
untracked-dependencies: CREATE FUNCTION public.f()
untracked-dependencies: CREATE FUNCTION public.tf()
untracked-dependencies: CREATE PROCEDURE public.p(IN x integer)
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK ((b <> 'q'::text))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_b_check CHECK ((b <> 'q'::text))
builds-index: CREATE INDEX i ON public.t USING btree (b)
