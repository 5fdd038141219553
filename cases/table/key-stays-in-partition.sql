-- from
create table q (id integer, k integer, primary key (id, k), unique (k)) partition by list (k);
create table q1 (id integer not null, k integer not null, constraint q1_mine primary key (id, k), constraint q1_k unique (k));
alter table q attach partition q1 for values in (1);

-- rows
insert into q values (1, 1);

-- to
create table q (id integer, k integer, primary key (id, k)) partition by list (k);
create table q1 partition of q for values in (1);
alter table q1 add constraint q1_k unique (k);

-- plan
ALTER TABLE public.q1 RENAME CONSTRAINT q1_mine TO q1_pkey;
ALTER TABLE ONLY public.q DROP CONSTRAINT q_k_key;
ALTER TABLE public.q1 ADD CONSTRAINT q1_k UNIQUE (k);

-- hazards
builds-index: ALTER TABLE public.q1 ADD CONSTRAINT q1_k UNIQUE (k)
may-fail-on-data: ALTER TABLE public.q1 ADD CONSTRAINT q1_k UNIQUE (k)
