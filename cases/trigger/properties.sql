-- from
create table t (a int primary key, b varchar(10), c int);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create function g() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger plain before insert on t for each row execute function f();
create trigger per_statement after update on t for each row execute function f();
create trigger seen after update on t referencing old table as o for each statement execute function f();
create trigger over_type after update of b on t for each row when (old.b is distinct from new.b) execute function f('x', 'it''s');
create trigger becomes_constraint after insert on t for each row execute function f();
create constraint trigger timed after insert on t for each row execute function f();
create trigger silenced before delete on t for each row execute function f();
create trigger gone before insert on t for each row execute function f();

-- rows
insert into t values (1, 'a', 1);

-- to
create table t (a int primary key, b text, c int);
create table other (a int primary key);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create function g() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger plain after insert or delete or update of a, c on t for each row execute function g('y', E'\\');
create trigger per_statement after update on t for each statement execute function f();
create trigger seen after update on t referencing old table as o2 new table as n for each statement execute function f();
create trigger over_type after update of b on t for each row when (old.b <> new.b) execute function f('x', 'it''s');
create constraint trigger becomes_constraint after insert on t deferrable initially deferred for each row execute function f();
create constraint trigger timed after insert on t from other deferrable for each row when (new.a > 1) execute function f();
create trigger silenced before delete on t for each row execute function f();
alter table t disable trigger silenced;
create trigger cleared after truncate on t execute function f();
alter table t enable always trigger cleared;
create view v as select * from t;
create trigger written instead of insert on v for each row execute function f();
create table p (a int) partition by range (a);
create table p1 partition of p default;
create trigger cloned after insert on p for each row execute function f();

-- plan
DROP TRIGGER becomes_constraint ON public.t;
DROP TRIGGER gone ON public.t;
DROP TRIGGER over_type ON public.t;
DROP TRIGGER timed ON public.t;
CREATE TABLE public.other (
  a integer NOT NULL,
  CONSTRAINT other_pkey PRIMARY KEY (a)
);
CREATE TABLE public.p (
  a integer
) PARTITION BY RANGE (a);
CREATE TABLE public.p1 (
  a integer
);
ALTER TABLE public.p ATTACH PARTITION public.p1 DEFAULT;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
CREATE VIEW public.v AS
 SELECT a,
    b,
    c
   FROM public.t;
CREATE TRIGGER cloned AFTER INSERT ON public.p FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE CONSTRAINT TRIGGER becomes_constraint AFTER INSERT ON public.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.f();
CREATE TRIGGER cleared AFTER TRUNCATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.f();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER cleared;
CREATE TRIGGER over_type AFTER UPDATE OF b ON public.t FOR EACH ROW WHEN ((old.b <> new.b)) EXECUTE FUNCTION public.f('x', 'it''s');
CREATE OR REPLACE TRIGGER per_statement AFTER UPDATE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.f();
CREATE OR REPLACE TRIGGER plain AFTER INSERT OR DELETE OR UPDATE OF a, c ON public.t FOR EACH ROW EXECUTE FUNCTION public.g('y', E'\\');
CREATE OR REPLACE TRIGGER seen AFTER UPDATE ON public.t REFERENCING OLD TABLE AS o2 NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER silenced;
CREATE CONSTRAINT TRIGGER timed AFTER INSERT ON public.t FROM public.other DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.a > 1)) EXECUTE FUNCTION public.f();
CREATE TRIGGER written INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.f();

-- hazards
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p1 DEFAULT
