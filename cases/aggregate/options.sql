-- from
create function plus(int, int) returns int language sql immutable strict as 'select $1 + $2';
create aggregate added(int) (sfunc = plus, stype = int, initcond = '0');
create aggregate gone(int) (sfunc = plus, stype = int);
create table t (a int);
create view v as select added(a) from t;

-- to
create function plus(int, int) returns int language sql immutable strict as 'select $1 + $2';
create aggregate added(int) (sfunc = plus, stype = int, initcond = '1', parallel = safe, combinefunc = plus, msfunc = plus, minvfunc = plus, mstype = int);
create aggregate counted(*) (sfunc = int8inc, stype = int8, initcond = '0', sspace = 16);
create aggregate greatest_of(int) (sfunc = int4larger, stype = int, sortop = >);
create aggregate middle(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
create table t (a int);
create view v as select added(a) from t;

-- plan
DROP VIEW public.v;
DROP AGGREGATE public.added(integer);
DROP AGGREGATE public.gone(integer);
CREATE AGGREGATE public.added(integer) (
  SFUNC = public.plus,
  COMBINEFUNC = public.plus,
  MSFUNC = public.plus,
  MINVFUNC = public.plus,
  STYPE = integer,
  INITCOND = '1',
  MSTYPE = integer,
  PARALLEL = SAFE
);
CREATE AGGREGATE public.counted(*) (
  SFUNC = int8inc,
  STYPE = bigint,
  SSPACE = 16,
  INITCOND = '0'
);
CREATE AGGREGATE public.greatest_of(integer) (
  SFUNC = int4larger,
  STYPE = integer,
  SORTOP = OPERATOR(pg_catalog.>)
);
CREATE AGGREGATE public.middle(double precision ORDER BY anyelement) (
  SFUNC = ordered_set_transition,
  FINALFUNC = percentile_disc_final,
  STYPE = internal,
  FINALFUNC_EXTRA
);
CREATE VIEW public.v AS
 SELECT public.added(a) AS added
   FROM public.t;
