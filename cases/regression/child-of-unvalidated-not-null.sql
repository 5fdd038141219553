-- options: majors 18-
-- Who joins a parent whose NOT NULL is NOT VALID may have nulls, too.

-- from
create table t (a int, k int) partition by list (k);
alter table t add constraint t_a not null a not valid;
create table part (a int, k int);
create table p (a int);
alter table p add constraint p_a not null a not valid;
create table c (a int, b int);

-- rows
insert into part values (null, 1), (2, 1);
insert into c values (null, 1), (1, 2);

-- to
create table t (a int, k int) partition by list (k);
alter table t add constraint t_a not null a not valid;
create table part (a int, k int);
alter table part add constraint part_a not null a not valid;
alter table t attach partition part for values in (1);
create table p (a int);
alter table p add constraint p_a not null a not valid;
create table c (a int, b int);
alter table c add constraint c_a not null a not valid;
alter table c inherit p;

-- plan
ALTER TABLE public.c ADD CONSTRAINT c_a_not_null NOT NULL a NOT VALID;
ALTER TABLE public.c INHERIT public.p;
ALTER TABLE public.part ADD CONSTRAINT part_a_not_null NOT NULL a NOT VALID;
ALTER TABLE public.t ATTACH PARTITION public.part FOR VALUES IN (1);

-- hazards
scans-table: ALTER TABLE public.t ATTACH PARTITION public.part FOR VALUES IN (1)
