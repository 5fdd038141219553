-- options: majors 18
-- from
create table p (id int4range, during daterange, constraint p_key unique (id, during));
create table c (id int4range, during daterange, n integer);
create table n (id integer primary key);
alter table c add constraint e foreign key (n) references n;
alter table c add constraint changed foreign key (id, during) references p (id, during);

-- rows
insert into p values ('[1,2)', '[2020-01-01,2021-01-01)');
insert into c values ('[1,2)', '[2020-01-01,2021-01-01)', null);

-- to
create table p (id int4range, during daterange, constraint p_key unique (id, during without overlaps));
create table c (id int4range, during daterange, n integer);
create table n (id integer primary key);
alter table c add constraint k foreign key (id, period during) references p (id, period during);
alter table c add constraint e foreign key (n) references n not enforced;
alter table c add constraint changed foreign key (id, period during) references p (id, period during);

-- plan
ALTER TABLE public.c DROP CONSTRAINT changed;
ALTER TABLE public.c DROP CONSTRAINT e;
ALTER TABLE public.p DROP CONSTRAINT p_key;
ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (id, during WITHOUT OVERLAPS);
ALTER TABLE public.c ADD CONSTRAINT changed FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during);
ALTER TABLE public.c ADD CONSTRAINT e FOREIGN KEY (n) REFERENCES public.n(id) NOT ENFORCED;
ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during);

-- hazards
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (id, during WITHOUT OVERLAPS)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (id, during WITHOUT OVERLAPS)
scans-table: ALTER TABLE public.c ADD CONSTRAINT changed FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT changed FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
scans-table: ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during) REFERENCES public.p(id, PERIOD during)
