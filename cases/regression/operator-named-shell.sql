-- ALTER OPERATOR (17) names no operator that is but a shell: the one that names it is made anew, with what uses it.

-- from
create function same(integer, integer) returns boolean language sql immutable as 'select $1 = $2';
create operator === (leftarg = integer, rightarg = integer, function = same);
comment on operator === (integer, integer) is 'said';
create table t (k integer);

-- rows
insert into t values (1);

-- to
create function same(integer, integer) returns boolean language sql immutable as 'select $1 = $2';
create operator === (leftarg = integer, rightarg = integer, function = same, negator = !==);
comment on operator === (integer, integer) is 'said';
create table t (k integer);
create view v as select k from t where k operator(public.===) 1;

-- plan
DROP OPERATOR public.=== (integer, integer);
CREATE OPERATOR public.=== (FUNCTION = public.same, LEFTARG = integer, RIGHTARG = integer, NEGATOR = OPERATOR(public.!==));
CREATE VIEW public.v AS
 SELECT k
   FROM public.t
  WHERE (k OPERATOR(public.===) 1);
COMMENT ON OPERATOR public.=== (integer, integer) IS 'said';
