-- from
create table p (id integer primary key, other integer unique, a integer, b integer, unique (a, b));
create table q (id integer primary key);
create table c (id integer primary key, p1 integer, p2 integer, p3 integer, p4 integer, p5 integer, a integer, b integer,
  constraint k1 foreign key (p1) references p,
  constraint k2 foreign key (p2) references p on delete cascade on update set null,
  constraint k3 foreign key (p3) references p deferrable,
  constraint k4 foreign key (p4) references p,
  constraint k5 foreign key (p5) references p,
  constraint k6 foreign key (a, b) references p (a, b));

-- rows
insert into p values (1, 1, 1, 1), (2, 2, 2, 2);
insert into q values (1), (2);
insert into c values (1, 1, 1, 1, 1, 1, 1, 1), (2, 2, null, 2, 2, 2, null, null);

-- to
create table p (id integer primary key, other integer unique, a integer, b integer, unique (a, b));
create table q (id integer primary key);
create table c (id integer primary key, p1 integer, p2 integer, p3 integer, p4 integer, p5 integer, a integer, b integer,
  constraint k1 foreign key (p1) references p on delete set null,
  constraint k2 foreign key (p2) references p on delete restrict on update cascade,
  constraint k3 foreign key (p3) references p deferrable initially deferred,
  constraint k4 foreign key (p4) references q,
  constraint k5 foreign key (p4) references p (other),
  constraint k6 foreign key (a, b) references p (a, b) match full);

-- plan
ALTER TABLE public.c DROP CONSTRAINT k1;
ALTER TABLE public.c DROP CONSTRAINT k2;
ALTER TABLE public.c DROP CONSTRAINT k4;
ALTER TABLE public.c DROP CONSTRAINT k5;
ALTER TABLE public.c DROP CONSTRAINT k6;
ALTER TABLE public.c ADD CONSTRAINT k1 FOREIGN KEY (p1) REFERENCES public.p(id) ON DELETE SET NULL;
ALTER TABLE public.c ADD CONSTRAINT k2 FOREIGN KEY (p2) REFERENCES public.p(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE public.c ALTER CONSTRAINT k3 DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.c ADD CONSTRAINT k4 FOREIGN KEY (p4) REFERENCES public.q(id);
ALTER TABLE public.c ADD CONSTRAINT k5 FOREIGN KEY (p4) REFERENCES public.p(other);
ALTER TABLE public.c ADD CONSTRAINT k6 FOREIGN KEY (a, b) REFERENCES public.p(a, b) MATCH FULL;

-- hazards
scans-table: ALTER TABLE public.c ADD CONSTRAINT k1 FOREIGN KEY (p1) REFERENCES public.p(id) ON DELETE SET NULL
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k1 FOREIGN KEY (p1) REFERENCES public.p(id) ON DELETE SET NULL
scans-table: ALTER TABLE public.c ADD CONSTRAINT k2 FOREIGN KEY (p2) REFERENCES public.p(id) ON UPDATE CASCADE ON DELETE RESTRICT
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k2 FOREIGN KEY (p2) REFERENCES public.p(id) ON UPDATE CASCADE ON DELETE RESTRICT
scans-table: ALTER TABLE public.c ADD CONSTRAINT k4 FOREIGN KEY (p4) REFERENCES public.q(id)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k4 FOREIGN KEY (p4) REFERENCES public.q(id)
scans-table: ALTER TABLE public.c ADD CONSTRAINT k5 FOREIGN KEY (p4) REFERENCES public.p(other)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k5 FOREIGN KEY (p4) REFERENCES public.p(other)
scans-table: ALTER TABLE public.c ADD CONSTRAINT k6 FOREIGN KEY (a, b) REFERENCES public.p(a, b) MATCH FULL
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k6 FOREIGN KEY (a, b) REFERENCES public.p(a, b) MATCH FULL
