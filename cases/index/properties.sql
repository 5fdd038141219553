-- from
create table t (id integer, a text, b text, c integer, d tsvector, e jsonb, f int4range);
create index i_method on t using btree (c);
create index i_unique on t (id);
create unique index i_plain on t (id, c);
create index i_columns on t (a, b);
create index i_sort on t (a desc, b nulls first);
create index i_opclass on t (a text_pattern_ops);
create index i_collate on t (a collate "C");
create index i_where on t (a) where c > 0;
create index i_expression on t (lower(a), (c + 1));
create index i_include on t (a) include (b);
create index i_options on t (a) with (fillfactor = 50);
create index i_gin on t using gin (e) with (fastupdate = off);
create index i_gone on t (c);

-- rows
insert into t (id, a, b, c) select n, 'a' || n, 'b', n from generate_series(1, 10) n;

-- to
create table t (id integer, a text, b text, c integer, d tsvector, e jsonb, f int4range);
create index i_method on t using hash (c);
create unique index i_unique on t (id);
create index i_plain on t (id, c);
create index i_columns on t (b, a);
create index i_sort on t (a, b desc nulls last);
create index i_opclass on t (a);
create index i_collate on t (a collate "POSIX");
create index i_where on t (a) where c > 1;
create index i_expression on t (upper(a), (c + 1));
create index i_include on t (a) include (c, b);
create index i_options on t (a) with (fillfactor = 60, deduplicate_items = off);
create index i_gin on t using gin (e jsonb_path_ops);
create index i_fresh on t using gist (f);
create index i_brin on t using brin (c) with (pages_per_range = 4);
alter index i_expression alter column 2 set statistics 500;

-- plan
DROP INDEX public.i_collate;
DROP INDEX public.i_columns;
DROP INDEX public.i_expression;
DROP INDEX public.i_gin;
DROP INDEX public.i_gone;
DROP INDEX public.i_include;
DROP INDEX public.i_method;
DROP INDEX public.i_opclass;
DROP INDEX public.i_plain;
DROP INDEX public.i_sort;
DROP INDEX public.i_unique;
DROP INDEX public.i_where;
CREATE INDEX i_brin ON public.t USING brin (c) WITH (pages_per_range='4');
CREATE INDEX i_collate ON public.t USING btree (a COLLATE pg_catalog."POSIX");
CREATE INDEX i_columns ON public.t USING btree (b, a);
CREATE INDEX i_expression ON public.t USING btree (upper(a), ((c + 1)));
ALTER INDEX public.i_expression ALTER COLUMN 2 SET STATISTICS 500;
CREATE INDEX i_fresh ON public.t USING gist (f);
CREATE INDEX i_gin ON public.t USING gin (e jsonb_path_ops);
CREATE INDEX i_include ON public.t USING btree (a) INCLUDE (c, b);
CREATE INDEX i_method ON public.t USING hash (c);
CREATE INDEX i_opclass ON public.t USING btree (a);
ALTER INDEX public.i_options SET (deduplicate_items=off, fillfactor=60);
CREATE INDEX i_plain ON public.t USING btree (id, c);
CREATE INDEX i_sort ON public.t USING btree (a, b DESC NULLS LAST);
CREATE UNIQUE INDEX i_unique ON public.t USING btree (id);
CREATE INDEX i_where ON public.t USING btree (a) WHERE (c > 1);

-- hazards
builds-index: CREATE INDEX i_brin ON public.t USING brin (c) WITH (pages_per_range='4')
builds-index: CREATE INDEX i_collate ON public.t USING btree (a COLLATE pg_catalog."POSIX")
builds-index: CREATE INDEX i_columns ON public.t USING btree (b, a)
builds-index: CREATE INDEX i_expression ON public.t USING btree (upper(a), ((c + 1)))
builds-index: CREATE INDEX i_fresh ON public.t USING gist (f)
builds-index: CREATE INDEX i_gin ON public.t USING gin (e jsonb_path_ops)
builds-index: CREATE INDEX i_include ON public.t USING btree (a) INCLUDE (c, b)
builds-index: CREATE INDEX i_method ON public.t USING hash (c)
builds-index: CREATE INDEX i_opclass ON public.t USING btree (a)
builds-index: CREATE INDEX i_plain ON public.t USING btree (id, c)
builds-index: CREATE INDEX i_sort ON public.t USING btree (a, b DESC NULLS LAST)
builds-index: CREATE UNIQUE INDEX i_unique ON public.t USING btree (id)
may-fail-on-data: CREATE UNIQUE INDEX i_unique ON public.t USING btree (id)
builds-index: CREATE INDEX i_where ON public.t USING btree (a) WHERE (c > 1)
