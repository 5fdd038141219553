-- options: remade public.t; remade public.t_0; remade public.t_1
-- More hash partitions: the rows are shared out anew. A partition that is partitioned itself lets go of its parent's index.
-- from
create table t (id int primary key, v text) partition by hash (id);
create table t_0 partition of t for values with (modulus 2, remainder 0);
create table t_1 partition of t for values with (modulus 2, remainder 1);
create table ref (t int references t);

-- rows
insert into t select n, 'v' || n from generate_series(1, 20) n;
insert into ref values (1), (7);

-- to
create table t (id int primary key, v text) partition by hash (id);
create table t_0 partition of t for values with (modulus 4, remainder 0);
create table t_1 partition of t for values with (modulus 4, remainder 1);
create table t_2 partition of t for values with (modulus 4, remainder 2);
create table t_3 partition of t for values with (modulus 4, remainder 3);
create table ref (t int references t);

-- expect
select count(*) = 20 and count(distinct tableoid) = 4 from public.t

-- plan
ALTER TABLE public.ref DROP CONSTRAINT ref_t_fkey;
CREATE SCHEMA public_t__old;
ALTER TABLE public.t SET SCHEMA public_t__old;
ALTER TABLE public.t_0 SET SCHEMA public_t__old;
ALTER TABLE public.t_1 SET SCHEMA public_t__old;
CREATE TABLE public.t (
  id integer NOT NULL,
  v text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
) PARTITION BY HASH (id);
CREATE TABLE public.t_0 (
  id integer NOT NULL,
  v text,
  CONSTRAINT t_0_pkey PRIMARY KEY (id)
);
ALTER TABLE public.t ATTACH PARTITION public.t_0 FOR VALUES WITH (modulus 4, remainder 0);
CREATE TABLE public.t_1 (
  id integer NOT NULL,
  v text,
  CONSTRAINT t_1_pkey PRIMARY KEY (id)
);
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES WITH (modulus 4, remainder 1);
CREATE TABLE public.t_2 (
  id integer NOT NULL,
  v text,
  CONSTRAINT t_2_pkey PRIMARY KEY (id)
);
ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES WITH (modulus 4, remainder 2);
CREATE TABLE public.t_3 (
  id integer NOT NULL,
  v text,
  CONSTRAINT t_3_pkey PRIMARY KEY (id)
);
ALTER TABLE public.t ATTACH PARTITION public.t_3 FOR VALUES WITH (modulus 4, remainder 3);
INSERT INTO public.t (id, v) SELECT id, v FROM public_t__old.t;
ALTER TABLE public.ref ADD CONSTRAINT ref_t_fkey FOREIGN KEY (t) REFERENCES public.t(id);
DROP TABLE public_t__old.t;
DROP SCHEMA public_t__old;

-- hazards
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_0 FOR VALUES WITH (modulus 4, remainder 0)
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES WITH (modulus 4, remainder 1)
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES WITH (modulus 4, remainder 2)
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_3 FOR VALUES WITH (modulus 4, remainder 3)
rewrites-table: INSERT INTO public.t (id, v) SELECT id, v FROM public_t__old.t
may-fail-on-data: INSERT INTO public.t (id, v) SELECT id, v FROM public_t__old.t
scans-table: ALTER TABLE public.ref ADD CONSTRAINT ref_t_fkey FOREIGN KEY (t) REFERENCES public.t(id)
may-fail-on-data: ALTER TABLE public.ref ADD CONSTRAINT ref_t_fkey FOREIGN KEY (t) REFERENCES public.t(id)
