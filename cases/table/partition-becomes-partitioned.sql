-- options: remade public.p_1
-- A partition that becomes partitioned itself leaves its table, whose index goes by itself.
-- from
create table p (id int, at date not null, kind text) partition by range (at);
create table p_1 partition of p for values from ('2024-01-01') to ('2024-07-01');
create table p_2 partition of p for values from ('2024-07-01') to (maxvalue);
create index on p (at);

-- rows
insert into p values (1, '2024-02-02', 'x'), (2, '2024-12-12', 'y');

-- to
create table p (id int, at date not null, kind text) partition by range (at);
create table p_1 partition of p for values from ('2024-01-01') to ('2024-07-01') partition by list (kind);
create table p_1_x partition of p_1 for values in ('x');
create table p_1_rest partition of p_1 default;
create table p_2 partition of p for values from ('2024-07-01') to (maxvalue);
create index on p (at, kind);

-- expect
select array_agg(id) = '{1}' from public.p_1_x

-- plan
CREATE SCHEMA public_p_1__old;
ALTER TABLE public.p DETACH PARTITION public.p_1;
ALTER TABLE public.p_1 SET SCHEMA public_p_1__old;
DROP INDEX public.p_at_idx;
CREATE TABLE public.p_1 (
  id integer,
  at date NOT NULL,
  kind text
) PARTITION BY LIST (kind);
CREATE TABLE public.p_1_rest (
  id integer,
  at date NOT NULL,
  kind text
);
CREATE TABLE public.p_1_x (
  id integer,
  at date NOT NULL,
  kind text
);
CREATE INDEX p_1_at_kind_idx ON ONLY public.p_1 USING btree (at, kind);
CREATE INDEX p_1_rest_at_kind_idx ON public.p_1_rest USING btree (at, kind);
CREATE INDEX p_1_x_at_kind_idx ON public.p_1_x USING btree (at, kind);
CREATE INDEX p_2_at_kind_idx ON public.p_2 USING btree (at, kind);
CREATE INDEX p_at_kind_idx ON ONLY public.p USING btree (at, kind);
ALTER TABLE public.p ATTACH PARTITION public.p_1 FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
ALTER TABLE public.p_1 ATTACH PARTITION public.p_1_rest DEFAULT;
ALTER TABLE public.p_1 ATTACH PARTITION public.p_1_x FOR VALUES IN ('x');
INSERT INTO public.p_1 (id, at, kind) SELECT id, at, kind FROM public_p_1__old.p_1;
ALTER INDEX public.p_at_kind_idx ATTACH PARTITION public.p_1_at_kind_idx;
ALTER INDEX public.p_1_at_kind_idx ATTACH PARTITION public.p_1_rest_at_kind_idx;
ALTER INDEX public.p_1_at_kind_idx ATTACH PARTITION public.p_1_x_at_kind_idx;
ALTER INDEX public.p_at_kind_idx ATTACH PARTITION public.p_2_at_kind_idx;
DROP TABLE public_p_1__old.p_1;
DROP SCHEMA public_p_1__old;

-- hazards
builds-index: CREATE INDEX p_1_at_kind_idx ON ONLY public.p_1 USING btree (at, kind)
builds-index: CREATE INDEX p_1_rest_at_kind_idx ON public.p_1_rest USING btree (at, kind)
builds-index: CREATE INDEX p_1_x_at_kind_idx ON public.p_1_x USING btree (at, kind)
builds-index: CREATE INDEX p_2_at_kind_idx ON public.p_2 USING btree (at, kind)
builds-index: CREATE INDEX p_at_kind_idx ON ONLY public.p USING btree (at, kind)
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p_1 FOR VALUES FROM ('2024-01-01') TO ('2024-07-01')
scans-table: ALTER TABLE public.p_1 ATTACH PARTITION public.p_1_rest DEFAULT
scans-table: ALTER TABLE public.p_1 ATTACH PARTITION public.p_1_x FOR VALUES IN ('x')
rewrites-table: INSERT INTO public.p_1 (id, at, kind) SELECT id, at, kind FROM public_p_1__old.p_1
may-fail-on-data: INSERT INTO public.p_1 (id, at, kind) SELECT id, at, kind FROM public_p_1__old.p_1
