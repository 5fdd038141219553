-- from
create table unrelated (id integer);

-- to
create table a (id integer primary key, b_id integer, self integer references a);
create table b (id integer primary key, a_id integer references a);
alter table a add foreign key (b_id) references b;

-- plan
DROP TABLE public.unrelated;
CREATE TABLE public.a (
  id integer NOT NULL,
  b_id integer,
  self integer,
  CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE public.b (
  id integer NOT NULL,
  a_id integer,
  CONSTRAINT b_pkey PRIMARY KEY (id)
);
ALTER TABLE public.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES public.b(id);
ALTER TABLE public.a ADD CONSTRAINT a_self_fkey FOREIGN KEY (self) REFERENCES public.a(id);
ALTER TABLE public.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id);

-- hazards
drops-data: DROP TABLE public.unrelated
scans-table: ALTER TABLE public.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES public.b(id)
may-fail-on-data: ALTER TABLE public.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES public.b(id)
scans-table: ALTER TABLE public.a ADD CONSTRAINT a_self_fkey FOREIGN KEY (self) REFERENCES public.a(id)
may-fail-on-data: ALTER TABLE public.a ADD CONSTRAINT a_self_fkey FOREIGN KEY (self) REFERENCES public.a(id)
scans-table: ALTER TABLE public.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id)
may-fail-on-data: ALTER TABLE public.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id)
