-- An index of a partitioned table whose predicate PostgreSQL prints otherwise once built again: the partition's is compared, too.

-- from
create table p (id int, a varchar) partition by range (id);

-- to
create table p (id int, a varchar) partition by range (id);
create table p1 partition of p for values from (0) to (10);
create index i on p (id) where a in ('a', 'b');

-- plan
CREATE TABLE public.p1 (
  id integer,
  a character varying
);
CREATE INDEX i ON ONLY public.p USING btree (id) WHERE ((a)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]));
CREATE INDEX p1_id_idx ON public.p1 USING btree (id) WHERE ((a)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]));
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER INDEX public.i ATTACH PARTITION public.p1_id_idx;

-- hazards
builds-index: CREATE INDEX i ON ONLY public.p USING btree (id) WHERE ((a)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))
builds-index: CREATE INDEX p1_id_idx ON public.p1 USING btree (id) WHERE ((a)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10)
