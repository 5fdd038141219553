-- from
create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (id int, v text) partition by range (id);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t for values from (10) to (20);
create table t3 partition of t for values from (20) to (30);
create table t4 partition of t for values from (30) to (40);
create trigger a after insert on t for each row execute function f();
create trigger b after insert on t for each row execute function f();
create trigger c after update on t for each row execute function f();
alter table t1 disable trigger a;
alter table t2 disable trigger a;
alter table t3 enable always trigger b;
alter table t4 disable trigger c;

-- rows
insert into t values (1, 'a'), (11, 'b');

-- to
create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (id int, v text) partition by range (id);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t for values from (10) to (20);
create table t3 partition of t for values from (20) to (30);
create table t5 partition of t for values from (40) to (50);
create trigger a after insert on t for each row execute function f();
create trigger b after insert on t for each row execute function f();
create trigger c after update on t for each row when (new.id > 3) execute function f();
alter table t disable trigger b;
alter table t1 enable replica trigger a;
alter table t3 disable trigger a;
alter table t3 enable always trigger b;
alter table t1 disable trigger c;
alter table t5 disable trigger c;

-- plan
ALTER TABLE public.t2 ENABLE TRIGGER a;
DROP TABLE public.t4;
CREATE TABLE public.t5 (
  id integer,
  v text
);
ALTER TABLE public.t ATTACH PARTITION public.t5 FOR VALUES FROM (40) TO (50);
ALTER TABLE public.t DISABLE TRIGGER b;
CREATE OR REPLACE TRIGGER c AFTER UPDATE ON public.t FOR EACH ROW WHEN ((new.id > 3)) EXECUTE FUNCTION public.f();
ALTER TABLE public.t1 ENABLE REPLICA TRIGGER a;
ALTER TABLE public.t1 DISABLE TRIGGER c;
ALTER TABLE public.t3 DISABLE TRIGGER a;
ALTER TABLE public.t3 ENABLE ALWAYS TRIGGER b;
ALTER TABLE public.t5 DISABLE TRIGGER c;

-- hazards
drops-data: DROP TABLE public.t4
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t5 FOR VALUES FROM (40) TO (50)
