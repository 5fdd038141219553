-- One table's key gets the name that another table's had, while a text of both is looked at again.

-- from
create table a (k int, constraint pk primary key (k));
create table b (k int, constraint b_key primary key (k));
create view v as select a.k from a join b using (k) where a.k in (1, 2);

-- rows
insert into a values (1);
insert into b values (1);

-- to
create table a (k int);
create table b (k int, constraint pk primary key (k));
create view v as select a.k from a join b using (k) where a.k in (1, 3);

-- expect
select count(*) = 1 from public.v

-- plan
ALTER TABLE public.a DROP CONSTRAINT pk;
ALTER TABLE public.b RENAME CONSTRAINT b_key TO pk;
ALTER TABLE public.a ALTER COLUMN k DROP NOT NULL;
CREATE OR REPLACE VIEW public.v AS
 SELECT a.k
   FROM (public.a
     JOIN public.b USING (k))
  WHERE (a.k = ANY (ARRAY[1, 3]));
