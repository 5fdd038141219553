-- A key that goes from a partitioned table stays on one of its partitions, and on all that is under another.

-- from
create table a (id int primary key);
create table t (id int, k int, constraint t_fk foreign key (id) references a) partition by list (k);
create table t1 partition of t for values in (1);
create table t2 partition of t for values in (2) partition by list (id);
create table t21 partition of t2 for values in (2);
create table t3 partition of t for values in (3);

-- rows
insert into a values (1), (2);
insert into t values (1, 1), (2, 2), (1, 3);

-- to
create table a (id int primary key);
create table t (id int, k int) partition by list (k);
create table t1 partition of t for values in (1);
create table t2 partition of t for values in (2) partition by list (id);
create table t21 partition of t2 for values in (2);
create table t3 partition of t for values in (3);
alter table t1 add constraint t_fk foreign key (id) references a;
alter table t2 add constraint t_fk foreign key (id) references a;

-- plan
ALTER TABLE public.t DROP CONSTRAINT t_fk;
ALTER TABLE public.t1 ADD CONSTRAINT t_fk FOREIGN KEY (id) REFERENCES public.a(id);
ALTER TABLE public.t2 ADD CONSTRAINT t_fk FOREIGN KEY (id) REFERENCES public.a(id);

-- hazards
scans-table: ALTER TABLE public.t1 ADD CONSTRAINT t_fk FOREIGN KEY (id) REFERENCES public.a(id)
may-fail-on-data: ALTER TABLE public.t1 ADD CONSTRAINT t_fk FOREIGN KEY (id) REFERENCES public.a(id)
scans-table: ALTER TABLE public.t2 ADD CONSTRAINT t_fk FOREIGN KEY (id) REFERENCES public.a(id)
may-fail-on-data: ALTER TABLE public.t2 ADD CONSTRAINT t_fk FOREIGN KEY (id) REFERENCES public.a(id)
