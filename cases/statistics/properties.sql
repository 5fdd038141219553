-- from
create schema s;
create table t (a int, b varchar(10), c int);
create table u (a int, c int);
create table s.u (a int, c int);
create materialized view m as select a, c from t;
create statistics by_type on a, c from t;
create statistics by_columns (mcv) on a, c from t;
create statistics over_type (ndistinct) on b, c from t;
create statistics by_table on a, c from t;
create statistics by_schema on a, c from u;
create statistics by_kind on a, c from t;
create statistics gone on a, c from t;

-- to
create schema s;
create table t (a int, b text, c int);
create table u (a int, c int);
create table s.u (a int, c int);
create materialized view m as select a, c from t;
create statistics by_type (dependencies) on a, c from t;
create statistics by_columns (mcv) on a, b from t;
alter statistics by_columns set statistics 50;
create statistics over_type (ndistinct) on b, c from t;
create statistics by_table on a, c from u;
create statistics by_schema on a, c from s.u;
create statistics by_kind on a, c from m;

-- plan
DROP STATISTICS public.by_columns;
DROP STATISTICS public.by_kind;
DROP STATISTICS public.by_schema;
DROP STATISTICS public.by_table;
DROP STATISTICS public.by_type;
DROP STATISTICS public.gone;
DROP STATISTICS public.over_type;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
CREATE STATISTICS public.by_columns (mcv) ON a, b FROM public.t;
ALTER STATISTICS public.by_columns SET STATISTICS 50;
CREATE STATISTICS public.by_kind (ndistinct, dependencies, mcv) ON a, c FROM public.m;
CREATE STATISTICS public.by_schema (ndistinct, dependencies, mcv) ON a, c FROM s.u;
CREATE STATISTICS public.by_table (ndistinct, dependencies, mcv) ON a, c FROM public.u;
CREATE STATISTICS public.by_type (dependencies) ON a, c FROM public.t;
CREATE STATISTICS public.over_type (ndistinct) ON b, c FROM public.t;
