-- Hash indexes store a number: which operator class is the usual one does not follow from that, nor from the table's other columns.

-- from
create table t (a smallint, b varchar collate "C");
create index of_expression on t using hash ((a + 1));

-- rows
insert into t values (1, 'x');

-- to
create table t (a bigint);
create index of_expression on t using hash ((a + 1));
create index i on t using hash (a);

-- plan
DROP INDEX public.of_expression;
ALTER TABLE public.t DROP COLUMN b;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE INDEX i ON public.t USING hash (a);
CREATE INDEX of_expression ON public.t USING hash (((a + 1)));

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN b
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
builds-index: CREATE INDEX i ON public.t USING hash (a)
builds-index: CREATE INDEX of_expression ON public.t USING hash (((a + 1)))
