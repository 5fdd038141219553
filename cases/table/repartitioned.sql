-- options: remade public.t; remade public.t_1; remade public.t_2; remade public.o_1; remade public.t_2a
-- from
create table t (id int, at date not null, v text) partition by range (at);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_2 partition of t for values from ('2021-01-01') to ('2022-01-01') partition by list (v);
create table t_2a partition of t_2 for values in ('a', 'b');
create index t_at on t (at);
create table o (id int, n int) partition by list (id);
create table o_1 partition of o for values in (1);
create table o_2 partition of o for values in (2);
-- rows
insert into t values (1, '2020-05-05', 'a'), (2, '2021-05-05', 'b');
insert into o values (1, 3), (2, 4);
-- to
create table t (id int, at date not null, v text) partition by hash (id);
create table t_1 partition of t for values with (modulus 2, remainder 0);
create table t_2 partition of t for values with (modulus 2, remainder 1);
create index t_at on t (at);
create table o (id int, n int) partition by list (id);
create table o_1 partition of o for values in (1) partition by list (n);
create table o_1x partition of o_1 default;
create table o_2 partition of o for values in (2);
-- expect
select count(*) = 2 from public.t
select count(*) = 1 from public.o_1x

-- plan
CREATE SCHEMA public_o_1__old;
ALTER TABLE public.o DETACH PARTITION public.o_1;
ALTER TABLE public.o_1 SET SCHEMA public_o_1__old;
CREATE SCHEMA public_t__old;
ALTER TABLE public.t SET SCHEMA public_t__old;
ALTER TABLE public.t_1 SET SCHEMA public_t__old;
ALTER TABLE public.t_2 SET SCHEMA public_t__old;
ALTER TABLE public.t_2a SET SCHEMA public_t__old;
CREATE TABLE public.o_1 (
  id integer,
  n integer
) PARTITION BY LIST (n);
ALTER TABLE public.o ATTACH PARTITION public.o_1 FOR VALUES IN (1);
CREATE TABLE public.o_1x (
  id integer,
  n integer
);
ALTER TABLE public.o_1 ATTACH PARTITION public.o_1x DEFAULT;
INSERT INTO public.o_1 (id, n) SELECT id, n FROM public_o_1__old.o_1;
CREATE TABLE public.t (
  id integer,
  at date NOT NULL,
  v text
) PARTITION BY HASH (id);
CREATE TABLE public.t_1 (
  id integer,
  at date NOT NULL,
  v text
);
CREATE TABLE public.t_2 (
  id integer,
  at date NOT NULL,
  v text
);
CREATE INDEX t_1_at_idx ON public.t_1 USING btree (at);
CREATE INDEX t_2_at_idx ON public.t_2 USING btree (at);
CREATE INDEX t_at ON ONLY public.t USING btree (at);
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES WITH (modulus 2, remainder 0);
ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES WITH (modulus 2, remainder 1);
INSERT INTO public.t (id, at, v) SELECT id, at, v FROM public_t__old.t;
ALTER INDEX public.t_at ATTACH PARTITION public.t_1_at_idx;
ALTER INDEX public.t_at ATTACH PARTITION public.t_2_at_idx;
DROP TABLE public_o_1__old.o_1;
DROP SCHEMA public_o_1__old;
DROP TABLE public_t__old.t;
DROP SCHEMA public_t__old;

-- hazards
scans-table: ALTER TABLE public.o ATTACH PARTITION public.o_1 FOR VALUES IN (1)
scans-table: ALTER TABLE public.o_1 ATTACH PARTITION public.o_1x DEFAULT
rewrites-table: INSERT INTO public.o_1 (id, n) SELECT id, n FROM public_o_1__old.o_1
may-fail-on-data: INSERT INTO public.o_1 (id, n) SELECT id, n FROM public_o_1__old.o_1
builds-index: CREATE INDEX t_1_at_idx ON public.t_1 USING btree (at)
builds-index: CREATE INDEX t_2_at_idx ON public.t_2 USING btree (at)
builds-index: CREATE INDEX t_at ON ONLY public.t USING btree (at)
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES WITH (modulus 2, remainder 0)
scans-table: ALTER TABLE public.t ATTACH PARTITION public.t_2 FOR VALUES WITH (modulus 2, remainder 1)
rewrites-table: INSERT INTO public.t (id, at, v) SELECT id, at, v FROM public_t__old.t
may-fail-on-data: INSERT INTO public.t (id, at, v) SELECT id, at, v FROM public_t__old.t
