-- What a table tells its partitions' columns has come down before one of these gets a new partition.

-- from
create table p (k integer, b text not null, gone integer) partition by range (k);
create table p_9 partition of p for values from (0) to (40) partition by list (k);

-- to
create table p (k integer, b bytea, new integer) partition by range (k);
create table p_9 partition of p for values from (0) to (40) partition by list (k);
create table p_9_1 partition of p_9 for values in (1) partition by list (k);
create table p_9_1_1 partition of p_9_1 for values in (1);

-- plan
ALTER TABLE public.p DROP COLUMN gone;
CREATE TABLE public.p_9_1 (
  k integer,
  b bytea,
  new integer
) PARTITION BY LIST (k);
CREATE TABLE public.p_9_1_1 (
  k integer,
  b bytea,
  new integer
);
ALTER TABLE public.p ALTER COLUMN b TYPE bytea USING b::bytea;
ALTER TABLE public.p ALTER COLUMN b DROP NOT NULL;
ALTER TABLE public.p ADD COLUMN new integer;
ALTER TABLE public.p_9 ATTACH PARTITION public.p_9_1 FOR VALUES IN (1);
ALTER TABLE public.p_9_1 ATTACH PARTITION public.p_9_1_1 FOR VALUES IN (1);

-- hazards
drops-data: ALTER TABLE public.p DROP COLUMN gone
rewrites-table: ALTER TABLE public.p ALTER COLUMN b TYPE bytea USING b::bytea
may-fail-on-data: ALTER TABLE public.p ALTER COLUMN b TYPE bytea USING b::bytea
scans-table: ALTER TABLE public.p_9 ATTACH PARTITION public.p_9_1 FOR VALUES IN (1)
scans-table: ALTER TABLE public.p_9_1 ATTACH PARTITION public.p_9_1_1 FOR VALUES IN (1)
