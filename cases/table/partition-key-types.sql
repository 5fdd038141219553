-- options: remade public.readings; remade public.readings_low; remade public.readings_rest; remade public.owned; remade public.owned_0; remade public.sales_eu; remade public.sales_eu_low; remade public.sales_eu_rest; remade public.wide_1; remade public.wide_1_all
-- ALTER TABLE changes no column of a partition key: the rows go into a new table, those of a partition that is
-- partitioned itself into a new partition.
-- from
create table readings (k int not null, at text) partition by range (k);
create table readings_low partition of readings for values from (0) to (100);
create table readings_rest partition of readings default;
create index on readings (at);
create table owned (id int generated always as identity, label text, primary key (id)) partition by hash (id);
create table owned_0 partition of owned for values with (modulus 1, remainder 0);
create table sales (region text not null, day int not null, cents int) partition by list (region);
create table sales_eu partition of sales for values in ('eu') partition by range ((day / 10));
create table sales_eu_low partition of sales_eu for values from (0) to (5);
create table sales_eu_rest partition of sales_eu default;
create table sales_us partition of sales for values in ('us');
create view cents as select region, sum(cents) from sales group by region;
create table wide (a int not null, b int not null, c int) partition by list (a);
create table wide_1 partition of wide for values in (1) partition by range (b);
create table wide_1_all partition of wide_1 for values from (0) to (100);

-- rows
insert into readings values (1, 'x'), (500, 'y');
insert into owned (label) values ('a'), ('b');
insert into sales values ('eu', 12, 1), ('eu', 90, 2), ('us', 1, 3);
insert into wide values (1, 2, 3), (1, 4, 5);

-- to
create table readings (k bigint not null, at text) partition by range (k);
create table readings_low partition of readings for values from (0) to (1000);
create table readings_rest partition of readings default;
create index on readings (at);
create table owned (id bigint generated always as identity, label text, primary key (id)) partition by hash (id);
create table owned_0 partition of owned for values with (modulus 1, remainder 0);
create table sales (region text not null, day bigint not null, cents int) partition by list (region);
create table sales_eu partition of sales for values in ('eu') partition by range ((day / 10));
create table sales_eu_low partition of sales_eu for values from (0) to (5);
create table sales_eu_rest partition of sales_eu default;
create table sales_us partition of sales for values in ('us');
create view cents as select region, sum(cents) from sales group by region;
create table wide (a int not null, c int) partition by list (a);
create table wide_1 partition of wide for values in (1) partition by range (c);
create table wide_1_all partition of wide_1 for values from (0) to (100);

-- expect
select array_agg(k::text || at order by k) = '{1x,500y}' from public.readings_low
select array_agg(id::text || label order by id) = '{1a,2b}' from public.owned
select array_agg(day || region || cents) = array['1us3'] from public.sales_us
select array_agg(day order by day) = '{12,90}' from public.sales_eu
select array_agg(c order by c) = '{3,5}' from public.wide_1_all

-- plan
CREATE SCHEMA public_owned__old;
ALTER TABLE public.owned SET SCHEMA public_owned__old;
ALTER TABLE public.owned_0 SET SCHEMA public_owned__old;
CREATE SCHEMA public_readings__old;
ALTER TABLE public.readings SET SCHEMA public_readings__old;
ALTER TABLE public.readings_low SET SCHEMA public_readings__old;
ALTER TABLE public.readings_rest SET SCHEMA public_readings__old;
CREATE SCHEMA public_sales_eu__old;
ALTER TABLE public.sales DETACH PARTITION public.sales_eu;
ALTER TABLE public.sales_eu SET SCHEMA public_sales_eu__old;
ALTER TABLE public.sales_eu_low SET SCHEMA public_sales_eu__old;
ALTER TABLE public.sales_eu_rest SET SCHEMA public_sales_eu__old;
CREATE SCHEMA public_wide_1__old;
ALTER TABLE public.wide DETACH PARTITION public.wide_1;
ALTER TABLE public.wide_1 SET SCHEMA public_wide_1__old;
ALTER TABLE public.wide_1_all SET SCHEMA public_wide_1__old;
ALTER TABLE public.wide DROP COLUMN b;
CREATE TABLE public.owned (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  label text,
  CONSTRAINT owned_pkey PRIMARY KEY (id)
) PARTITION BY HASH (id);
CREATE TABLE public.owned_0 (
  id bigint NOT NULL,
  label text,
  CONSTRAINT owned_0_pkey PRIMARY KEY (id)
);
ALTER TABLE public.owned ATTACH PARTITION public.owned_0 FOR VALUES WITH (modulus 1, remainder 0);
INSERT INTO public.owned (id, label) OVERRIDING SYSTEM VALUE SELECT id, label FROM public_owned__old.owned;
SELECT setval(pg_get_serial_sequence('public.owned', 'id'), last_value, is_called) FROM public_owned__old.owned_id_seq;
CREATE TABLE public.readings (
  k bigint NOT NULL,
  at text
) PARTITION BY RANGE (k);
CREATE TABLE public.readings_low (
  k bigint NOT NULL,
  at text
);
CREATE TABLE public.readings_rest (
  k bigint NOT NULL,
  at text
);
CREATE TABLE public.sales_eu (
  region text NOT NULL,
  day bigint NOT NULL,
  cents integer
) PARTITION BY RANGE (((day / 10)));
CREATE TABLE public.sales_eu_low (
  region text NOT NULL,
  day bigint NOT NULL,
  cents integer
);
CREATE TABLE public.sales_eu_rest (
  region text NOT NULL,
  day bigint NOT NULL,
  cents integer
);
CREATE TABLE public.wide_1 (
  a integer NOT NULL,
  c integer
) PARTITION BY RANGE (c);
ALTER TABLE public.wide ATTACH PARTITION public.wide_1 FOR VALUES IN (1);
CREATE TABLE public.wide_1_all (
  a integer NOT NULL,
  c integer
);
ALTER TABLE public.wide_1 ATTACH PARTITION public.wide_1_all FOR VALUES FROM (0) TO (100);
INSERT INTO public.wide_1 (a, c) SELECT a, c FROM public_wide_1__old.wide_1;
ALTER TABLE public.sales ALTER COLUMN day TYPE bigint;
ALTER TABLE public.sales ATTACH PARTITION public.sales_eu FOR VALUES IN ('eu');
ALTER TABLE public.sales_eu ATTACH PARTITION public.sales_eu_low FOR VALUES FROM ('0') TO ('5');
ALTER TABLE public.sales_eu ATTACH PARTITION public.sales_eu_rest DEFAULT;
INSERT INTO public.sales_eu (region, day, cents) SELECT region, day, cents FROM public_sales_eu__old.sales_eu;
CREATE INDEX readings_at_idx ON ONLY public.readings USING btree (at);
CREATE INDEX readings_low_at_idx ON public.readings_low USING btree (at);
ALTER TABLE public.readings ATTACH PARTITION public.readings_low FOR VALUES FROM ('0') TO ('1000');
ALTER INDEX public.readings_at_idx ATTACH PARTITION public.readings_low_at_idx;
CREATE INDEX readings_rest_at_idx ON public.readings_rest USING btree (at);
ALTER TABLE public.readings ATTACH PARTITION public.readings_rest DEFAULT;
INSERT INTO public.readings (k, at) SELECT k, at FROM public_readings__old.readings;
ALTER INDEX public.readings_at_idx ATTACH PARTITION public.readings_rest_at_idx;
DROP TABLE public_owned__old.owned;
DROP SCHEMA public_owned__old;
DROP TABLE public_readings__old.readings;
DROP SCHEMA public_readings__old;
DROP TABLE public_sales_eu__old.sales_eu;
DROP SCHEMA public_sales_eu__old;
DROP TABLE public_wide_1__old.wide_1;
DROP SCHEMA public_wide_1__old;

-- hazards
drops-data: ALTER TABLE public.wide DROP COLUMN b
scans-table: ALTER TABLE public.owned ATTACH PARTITION public.owned_0 FOR VALUES WITH (modulus 1, remainder 0)
rewrites-table: INSERT INTO public.owned (id, label) OVERRIDING SYSTEM VALUE SELECT id, label FROM public_owned__old.owned
may-fail-on-data: INSERT INTO public.owned (id, label) OVERRIDING SYSTEM VALUE SELECT id, label FROM public_owned__old.owned
scans-table: ALTER TABLE public.wide ATTACH PARTITION public.wide_1 FOR VALUES IN (1)
scans-table: ALTER TABLE public.wide_1 ATTACH PARTITION public.wide_1_all FOR VALUES FROM (0) TO (100)
rewrites-table: INSERT INTO public.wide_1 (a, c) SELECT a, c FROM public_wide_1__old.wide_1
may-fail-on-data: INSERT INTO public.wide_1 (a, c) SELECT a, c FROM public_wide_1__old.wide_1
rewrites-table: ALTER TABLE public.sales ALTER COLUMN day TYPE bigint
may-fail-on-data: ALTER TABLE public.sales ALTER COLUMN day TYPE bigint
scans-table: ALTER TABLE public.sales ATTACH PARTITION public.sales_eu FOR VALUES IN ('eu')
scans-table: ALTER TABLE public.sales_eu ATTACH PARTITION public.sales_eu_low FOR VALUES FROM ('0') TO ('5')
scans-table: ALTER TABLE public.sales_eu ATTACH PARTITION public.sales_eu_rest DEFAULT
rewrites-table: INSERT INTO public.sales_eu (region, day, cents) SELECT region, day, cents FROM public_sales_eu__old.sales_eu
may-fail-on-data: INSERT INTO public.sales_eu (region, day, cents) SELECT region, day, cents FROM public_sales_eu__old.sales_eu
builds-index: CREATE INDEX readings_at_idx ON ONLY public.readings USING btree (at)
builds-index: CREATE INDEX readings_low_at_idx ON public.readings_low USING btree (at)
scans-table: ALTER TABLE public.readings ATTACH PARTITION public.readings_low FOR VALUES FROM ('0') TO ('1000')
builds-index: CREATE INDEX readings_rest_at_idx ON public.readings_rest USING btree (at)
scans-table: ALTER TABLE public.readings ATTACH PARTITION public.readings_rest DEFAULT
rewrites-table: INSERT INTO public.readings (k, at) SELECT k, at FROM public_readings__old.readings
may-fail-on-data: INSERT INTO public.readings (k, at) SELECT k, at FROM public_readings__old.readings
