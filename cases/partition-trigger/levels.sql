-- from
create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (id int, v int) partition by range (id);
create table t1 partition of t for values from (0) to (10) partition by range (v);
create table t11 partition of t1 for values from (0) to (10);
create table t12 partition of t1 for values from (10) to (20);
create trigger a after insert on t for each row execute function f();
alter table t12 disable trigger a;

-- to
create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (id int, v int) partition by range (id);
create table t1 partition of t for values from (0) to (10) partition by range (v);
create table t11 partition of t1 for values from (0) to (10);
create table t12 partition of t1 for values from (10) to (20);
create trigger a after insert on t for each row execute function f();
create trigger b after insert on t1 for each row execute function f();
alter table t1 disable trigger a;
alter table t11 enable trigger a;
alter table t12 enable always trigger b;

-- plan
ALTER TABLE public.t12 ENABLE TRIGGER a;
CREATE TRIGGER b AFTER INSERT ON public.t1 FOR EACH ROW EXECUTE FUNCTION public.f();
ALTER TABLE public.t1 DISABLE TRIGGER a;
ALTER TABLE public.t11 ENABLE TRIGGER a;
ALTER TABLE public.t12 ENABLE ALWAYS TRIGGER b;
