-- from
create table t (a int primary key, b varchar(10));
create materialized view settled with (fillfactor = 90) as select a, b from t;
create index settled_b on settled (b);
create index settled_a on settled (a);
alter materialized view settled cluster on settled_b;
alter materialized view settled alter column a set statistics 100;
create materialized view filled as select a from t with no data;
create materialized view other as select a from t;
create unique index other_a on other (a);
create table was_table (a int);
create index was_index on was_table (a);
create materialized view gone as select 1 as one;

-- rows
insert into t values (1, 'a'), (2, 'b');

-- to
create table t (a int primary key, b varchar(10), c int);
create materialized view settled with (autovacuum_enabled = off) as select a, b from t;
create index settled_b on settled (b);
create index settled_a on settled (a);
alter materialized view settled cluster on settled_a;
alter materialized view settled alter column b set statistics 50;
create materialized view filled as select a from t;
create materialized view other as select a, c from t;
create unique index other_a on other (a);
create materialized view was_table as select a from t;
create index was_index on was_table (a);

-- plan
DROP MATERIALIZED VIEW public.gone;
DROP MATERIALIZED VIEW public.other;
DROP TABLE public.was_table;
ALTER TABLE public.t ADD COLUMN c integer;
REFRESH MATERIALIZED VIEW public.filled;
CREATE MATERIALIZED VIEW public.other AS
 SELECT a,
    c
   FROM public.t;
ALTER MATERIALIZED VIEW public.settled ALTER COLUMN a SET STATISTICS -1;
ALTER MATERIALIZED VIEW public.settled ALTER COLUMN b SET STATISTICS 50;
ALTER MATERIALIZED VIEW public.settled SET (autovacuum_enabled=off);
ALTER MATERIALIZED VIEW public.settled RESET (fillfactor);
ALTER MATERIALIZED VIEW public.settled CLUSTER ON settled_a;
CREATE MATERIALIZED VIEW public.was_table AS
 SELECT a
   FROM public.t;
CREATE UNIQUE INDEX other_a ON public.other USING btree (a);
CREATE INDEX was_index ON public.was_table USING btree (a);

-- hazards
drops-data: DROP TABLE public.was_table
builds-index: CREATE UNIQUE INDEX other_a ON public.other USING btree (a)
may-fail-on-data: CREATE UNIQUE INDEX other_a ON public.other USING btree (a)
builds-index: CREATE INDEX was_index ON public.was_table USING btree (a)
