-- A partition that joins takes part in its table's indexes by age: where two are alike, these come after it.

-- from
create table other (a int);

-- to
create table p (k int, b real) partition by range (k);
create table p_0 partition of p for values from (0) to (10);
create table p_9 partition of p for values from (10) to (20) partition by list (k);
create table p_9_1 partition of p_9 for values in (11);
create index z on p (b, k);
create index a on p (b, k desc);
alter table p add constraint key unique (k, b);
create unique index only_like_key on p (k, b);

-- plan
DROP TABLE public.other;
CREATE TABLE public.p (
  k integer,
  b real,
  CONSTRAINT key UNIQUE (k, b)
) PARTITION BY RANGE (k);
CREATE TABLE public.p_0 (
  k integer,
  b real,
  CONSTRAINT p_0_k_b_key UNIQUE (k, b)
);
CREATE TABLE public.p_9 (
  k integer,
  b real,
  CONSTRAINT p_9_k_b_key UNIQUE (k, b)
) PARTITION BY LIST (k);
ALTER TABLE public.p ATTACH PARTITION public.p_9 FOR VALUES FROM (10) TO (20);
CREATE TABLE public.p_9_1 (
  k integer,
  b real,
  CONSTRAINT p_9_1_k_b_key UNIQUE (k, b)
);
CREATE INDEX p_0_b_k_idx ON public.p_0 USING btree (b, k);
CREATE INDEX p_0_b_k_idx1 ON public.p_0 USING btree (b, k DESC);
CREATE UNIQUE INDEX p_0_k_b_idx ON public.p_0 USING btree (k, b);
ALTER TABLE public.p ATTACH PARTITION public.p_0 FOR VALUES FROM (0) TO (10);
CREATE INDEX a ON ONLY public.p USING btree (b, k DESC);
CREATE UNIQUE INDEX only_like_key ON ONLY public.p USING btree (k, b);
ALTER INDEX public.a ATTACH PARTITION public.p_0_b_k_idx1;
ALTER INDEX public.only_like_key ATTACH PARTITION public.p_0_k_b_idx;
CREATE INDEX p_9_1_b_k_idx ON public.p_9_1 USING btree (b, k);
CREATE INDEX p_9_1_b_k_idx1 ON public.p_9_1 USING btree (b, k DESC);
CREATE UNIQUE INDEX p_9_1_k_b_idx ON public.p_9_1 USING btree (k, b);
ALTER TABLE public.p_9 ATTACH PARTITION public.p_9_1 FOR VALUES IN (11);
CREATE INDEX p_9_b_k_idx ON ONLY public.p_9 USING btree (b, k);
CREATE INDEX p_9_b_k_idx1 ON ONLY public.p_9 USING btree (b, k DESC);
ALTER INDEX public.a ATTACH PARTITION public.p_9_b_k_idx1;
ALTER INDEX public.p_9_b_k_idx1 ATTACH PARTITION public.p_9_1_b_k_idx1;
CREATE UNIQUE INDEX p_9_k_b_idx ON ONLY public.p_9 USING btree (k, b);
ALTER INDEX public.only_like_key ATTACH PARTITION public.p_9_k_b_idx;
ALTER INDEX public.p_9_k_b_idx ATTACH PARTITION public.p_9_1_k_b_idx;
CREATE INDEX z ON ONLY public.p USING btree (b, k);
ALTER INDEX public.z ATTACH PARTITION public.p_0_b_k_idx;
ALTER INDEX public.z ATTACH PARTITION public.p_9_b_k_idx;
ALTER INDEX public.p_9_b_k_idx ATTACH PARTITION public.p_9_1_b_k_idx;

-- hazards
drops-data: DROP TABLE public.other
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p_9 FOR VALUES FROM (10) TO (20)
builds-index: CREATE INDEX p_0_b_k_idx ON public.p_0 USING btree (b, k)
builds-index: CREATE INDEX p_0_b_k_idx1 ON public.p_0 USING btree (b, k DESC)
builds-index: CREATE UNIQUE INDEX p_0_k_b_idx ON public.p_0 USING btree (k, b)
may-fail-on-data: CREATE UNIQUE INDEX p_0_k_b_idx ON public.p_0 USING btree (k, b)
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p_0 FOR VALUES FROM (0) TO (10)
builds-index: CREATE INDEX a ON ONLY public.p USING btree (b, k DESC)
builds-index: CREATE UNIQUE INDEX only_like_key ON ONLY public.p USING btree (k, b)
may-fail-on-data: CREATE UNIQUE INDEX only_like_key ON ONLY public.p USING btree (k, b)
builds-index: CREATE INDEX p_9_1_b_k_idx ON public.p_9_1 USING btree (b, k)
builds-index: CREATE INDEX p_9_1_b_k_idx1 ON public.p_9_1 USING btree (b, k DESC)
builds-index: CREATE UNIQUE INDEX p_9_1_k_b_idx ON public.p_9_1 USING btree (k, b)
may-fail-on-data: CREATE UNIQUE INDEX p_9_1_k_b_idx ON public.p_9_1 USING btree (k, b)
scans-table: ALTER TABLE public.p_9 ATTACH PARTITION public.p_9_1 FOR VALUES IN (11)
builds-index: CREATE INDEX p_9_b_k_idx ON ONLY public.p_9 USING btree (b, k)
builds-index: CREATE INDEX p_9_b_k_idx1 ON ONLY public.p_9 USING btree (b, k DESC)
builds-index: CREATE UNIQUE INDEX p_9_k_b_idx ON ONLY public.p_9 USING btree (k, b)
may-fail-on-data: CREATE UNIQUE INDEX p_9_k_b_idx ON ONLY public.p_9 USING btree (k, b)
builds-index: CREATE INDEX z ON ONLY public.p USING btree (b, k)
