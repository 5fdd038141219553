-- options: majors 18
-- from
create table p (id int4range, during daterange, primary key (id, during without overlaps));
create table c (id int4range, during daterange, n integer);
create table n (id integer primary key);
alter table c add constraint e foreign key (n) references n;

-- rows
insert into p values ('[1,2)', '[2020-01-01,2021-01-01)');
insert into c values ('[1,2)', '[2020-02-01,2020-03-01)', null);

-- to
create table p (id int4range, during daterange, primary key (id, during without overlaps));
create table c (id int4range, during daterange, n integer);
create table n (id integer primary key);
alter table c add constraint k foreign key (id, period during) references p (id, period during);
alter table c add constraint e foreign key (n) references n not enforced;

-- plan
ALTER TABLE public.c DROP CONSTRAINT e;
ALTER TABLE public.c ADD CONSTRAINT e FOREIGN KEY (n) REFERENCES public.n(id) NOT ENFORCED;
ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during);

-- hazards
scans-table: ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
