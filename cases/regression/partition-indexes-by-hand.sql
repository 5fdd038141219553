-- Indexes made ON ONLY a partitioned table: one stays without a partition's index, one gets its last, one is new.

-- from
create table p (id int, x int, y int) partition by list (id);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create index completed on only p (x);
create index p1_x on p1 (x);
alter index completed attach partition p1_x;
create index lonely on only p (y);

-- rows
insert into p select n % 2 + 1, n, n from generate_series(1, 10) n;

-- to
create table p (id int, x int, y int) partition by list (id);
create table p1 partition of p for values in (1);
create table p2 partition of p for values in (2);
create index completed on only p (x);
create index p1_x on p1 (x);
alter index completed attach partition p1_x;
create index p2_x on p2 (x);
alter index completed attach partition p2_x;
create index lonely on only p (y);
create index half on only p (x, y);
create index p2_half on p2 (x, y);
alter index half attach partition p2_half;
alter table only p add constraint key unique (id, x, y);
alter table p1 add constraint p1_key unique (id, x, y);
alter index key attach partition p1_key;
alter table p2 add constraint p2_key unique (id, x, y);
alter index key attach partition p2_key;

-- plan
ALTER TABLE public.p1 ADD CONSTRAINT p1_key UNIQUE (id, x, y);
ALTER TABLE public.p2 ADD CONSTRAINT p2_key UNIQUE (id, x, y);
ALTER TABLE public.p ADD CONSTRAINT key UNIQUE (id, x, y);
CREATE INDEX half ON ONLY public.p USING btree (x, y);
CREATE INDEX p2_half ON public.p2 USING btree (x, y);
ALTER INDEX public.half ATTACH PARTITION public.p2_half;
CREATE INDEX p2_x ON public.p2 USING btree (x);
ALTER INDEX public.completed ATTACH PARTITION public.p2_x;

-- hazards
builds-index: ALTER TABLE public.p1 ADD CONSTRAINT p1_key UNIQUE (id, x, y)
may-fail-on-data: ALTER TABLE public.p1 ADD CONSTRAINT p1_key UNIQUE (id, x, y)
builds-index: ALTER TABLE public.p2 ADD CONSTRAINT p2_key UNIQUE (id, x, y)
may-fail-on-data: ALTER TABLE public.p2 ADD CONSTRAINT p2_key UNIQUE (id, x, y)
builds-index: ALTER TABLE public.p ADD CONSTRAINT key UNIQUE (id, x, y)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT key UNIQUE (id, x, y)
builds-index: CREATE INDEX half ON ONLY public.p USING btree (x, y)
builds-index: CREATE INDEX p2_half ON public.p2 USING btree (x, y)
builds-index: CREATE INDEX p2_x ON public.p2 USING btree (x)
