-- from
create table t (a int primary key, b varchar(10), c int);
create rule acts as on insert to t where new.a > 5 do also update t set c = 1 where a = new.a;
create rule other_event as on insert to t do also notify x;
create rule silenced as on update to t do also notify x;
create rule gone as on delete to t do instead nothing;

-- rows
insert into t values (1, 'a', 1);

-- to
create table t (a int primary key, b varchar(10), c int);
create rule acts as on insert to t where new.a > 6 do also update t set c = 2 where a = new.a;
create rule other_event as on delete to t do also notify x;
create rule silenced as on update to t do also notify x;
alter table t disable rule silenced;
create view v as select * from t;
create rule "r 2" as on update to v do instead (update t set c = 1 where a = old.a; notify x);

-- plan
DROP RULE gone ON public.t;
CREATE VIEW public.v AS
 SELECT a,
    b,
    c
   FROM public.t;
CREATE OR REPLACE RULE acts AS
    ON INSERT TO public.t WHERE (new.a > 6) DO  UPDATE public.t SET c = 2
  WHERE (t.a = new.a);
CREATE OR REPLACE RULE other_event AS
    ON DELETE TO public.t DO
 NOTIFY x;
ALTER TABLE public.t DISABLE RULE silenced;
CREATE RULE "r 2" AS
    ON UPDATE TO public.v DO INSTEAD ( UPDATE public.t SET c = 1
  WHERE (t.a = old.a);

 NOTIFY x;
);
