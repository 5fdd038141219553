-- from
create table t (id int primary key);

-- rows
insert into t values (1);

-- to
create type price as (amount numeric, currency text);
create function lt(price, price) returns boolean language sql immutable strict as 'select ($1).amount < ($2).amount';
create function le(price, price) returns boolean language sql immutable strict as 'select ($1).amount <= ($2).amount';
create function eq(price, price) returns boolean language sql immutable strict as 'select ($1).amount = ($2).amount';
create function ge(price, price) returns boolean language sql immutable strict as 'select ($1).amount >= ($2).amount';
create function gt(price, price) returns boolean language sql immutable strict as 'select ($1).amount > ($2).amount';
create function compared(price, price) returns int language sql immutable strict as
  'select case when ($1).amount < ($2).amount then -1 when ($1).amount > ($2).amount then 1 else 0 end';
create function hashed(price) returns int language sql immutable strict as 'select hash_numeric(($1).amount)';
create operator < (leftarg = price, rightarg = price, function = lt, commutator = >, negator = >=);
create operator <= (leftarg = price, rightarg = price, function = le, commutator = >=, negator = >);
create operator = (leftarg = price, rightarg = price, function = eq, commutator = =, negator = <>, merges, hashes);
create operator >= (leftarg = price, rightarg = price, function = ge, commutator = <=, negator = <);
create operator > (leftarg = price, rightarg = price, function = gt, commutator = <, negator = <=);
create operator class price_ops default for type price using btree as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 compared(price, price);
create operator class price_ops default for type price using hash as operator 1 =, function 1 hashed(price);
create function smaller(price, price) returns price language sql immutable as 'select case when ($1).amount < ($2).amount then $1 else $2 end';
create aggregate least_of(price) (sfunc = smaller, stype = price, sortop = <);
create table t (id int primary key, p price unique, q price check (q > row(0, '')::price));
create index on t (p desc);
create view v as select distinct p from t order by p using operator(public.<);
create materialized view m as select p, count(*) as n from t group by p;
create type prices as range (subtype = price, subtype_opclass = price_ops);

-- plan
SET check_function_bodies = off;
CREATE TYPE public.price AS (amount numeric, currency text);
ALTER TABLE public.t ADD COLUMN p public.price;
ALTER TABLE public.t ADD COLUMN q public.price;
CREATE FUNCTION public.compared(public.price, public.price)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select case when ($1).amount < ($2).amount then -1 when ($1).amount > ($2).amount then 1 else 0 end$function$;
CREATE FUNCTION public.eq(public.price, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select ($1).amount = ($2).amount$function$;
CREATE FUNCTION public.ge(public.price, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select ($1).amount >= ($2).amount$function$;
CREATE FUNCTION public.gt(public.price, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select ($1).amount > ($2).amount$function$;
CREATE FUNCTION public.hashed(public.price)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select hash_numeric(($1).amount)$function$;
CREATE FUNCTION public.le(public.price, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select ($1).amount <= ($2).amount$function$;
CREATE FUNCTION public.lt(public.price, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select ($1).amount < ($2).amount$function$;
CREATE FUNCTION public.smaller(public.price, public.price)
 RETURNS public.price
 LANGUAGE sql
 IMMUTABLE
AS $function$select case when ($1).amount < ($2).amount then $1 else $2 end$function$;
CREATE OPERATOR public.< (FUNCTION = public.lt, LEFTARG = public.price, RIGHTARG = public.price, COMMUTATOR = OPERATOR(public.>), NEGATOR = OPERATOR(public.>=));
CREATE OPERATOR public.<= (FUNCTION = public.le, LEFTARG = public.price, RIGHTARG = public.price, COMMUTATOR = OPERATOR(public.>=), NEGATOR = OPERATOR(public.>));
CREATE OPERATOR public.= (FUNCTION = public.eq, LEFTARG = public.price, RIGHTARG = public.price, COMMUTATOR = OPERATOR(public.=), NEGATOR = OPERATOR(public.<>), HASHES, MERGES);
CREATE OPERATOR public.> (FUNCTION = public.gt, LEFTARG = public.price, RIGHTARG = public.price, COMMUTATOR = OPERATOR(public.<), NEGATOR = OPERATOR(public.<=));
CREATE OPERATOR public.>= (FUNCTION = public.ge, LEFTARG = public.price, RIGHTARG = public.price, COMMUTATOR = OPERATOR(public.<=), NEGATOR = OPERATOR(public.<));
CREATE OPERATOR FAMILY public.price_ops USING btree;
CREATE OPERATOR FAMILY public.price_ops USING hash;
CREATE OPERATOR CLASS public.price_ops DEFAULT FOR TYPE public.price
  USING btree FAMILY public.price_ops AS
  OPERATOR 1 public.<(public.price,public.price),
  OPERATOR 2 public.<=(public.price,public.price),
  OPERATOR 3 public.=(public.price,public.price),
  OPERATOR 4 public.>=(public.price,public.price),
  OPERATOR 5 public.>(public.price,public.price),
  FUNCTION 1 (public.price, public.price) public.compared(public.price,public.price);
CREATE TYPE public.prices AS RANGE (SUBTYPE = public.price, MULTIRANGE_TYPE_NAME = public.prices_multirange);
CREATE OPERATOR CLASS public.price_ops DEFAULT FOR TYPE public.price
  USING hash FAMILY public.price_ops AS
  OPERATOR 1 public.=(public.price,public.price),
  FUNCTION 1 (public.price, public.price) public.hashed(public.price);
CREATE AGGREGATE public.least_of(public.price) (
  SFUNC = public.smaller,
  STYPE = public.price,
  SORTOP = OPERATOR(public.<)
);
ALTER TABLE public.t ADD CONSTRAINT t_p_key UNIQUE (p);
ALTER TABLE public.t ADD CONSTRAINT t_q_check CHECK ((q OPERATOR(public.>) ROW((0)::numeric, ''::text)::public.price));
CREATE VIEW public.v AS
 SELECT DISTINCT p
   FROM public.t
  ORDER BY p;
CREATE MATERIALIZED VIEW public.m AS
 SELECT p,
    count(*) AS n
   FROM public.t
  GROUP BY p;
CREATE INDEX t_p_idx ON public.t USING btree (p DESC);

-- hazards
untracked-dependencies: CREATE FUNCTION public.compared(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.eq(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.ge(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.gt(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.hashed(public.price)
untracked-dependencies: CREATE FUNCTION public.le(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.lt(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.smaller(public.price, public.price)
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_p_key UNIQUE (p)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_p_key UNIQUE (p)
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_q_check CHECK ((q OPERATOR(public.>) ROW((0)::numeric, ''::text)::public.price))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_q_check CHECK ((q OPERATOR(public.>) ROW((0)::numeric, ''::text)::public.price))
builds-index: CREATE INDEX t_p_idx ON public.t USING btree (p DESC)
