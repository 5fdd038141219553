-- from
create type price as (amount numeric, currency text);
create function same(price, price) returns boolean language sql immutable as 'select ($1).amount = ($2).amount';
create function differs(price, price) returns boolean language sql immutable as 'select ($1).amount <> ($2).amount';
create function negated(price) returns price language sql immutable as 'select $1';
create operator === (leftarg = price, rightarg = price, function = same, commutator = ===, negator = !==, restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator !== (leftarg = price, rightarg = price, function = differs, commutator = !==, negator = ===, restrict = neqsel, join = neqjoinsel);
create operator <-> (leftarg = price, rightarg = price, function = same);
create operator @- (rightarg = price, function = negated);
create operator ~~~ (leftarg = price, rightarg = price, function = same);
create operator #=# (leftarg = price, rightarg = price, function = same, commutator = #=#);
create operator #~# (leftarg = price, rightarg = price, function = same);
create operator &=& (leftarg = price, rightarg = price, function = same);
comment on operator ~~~ (price, price) is 'its function changes';
create table t (m price, n price, d boolean default row(1, 'x')::price ~~~ row(1, 'x')::price, check (m ~~~ n));
create view v as select m === n as a, m #=# n as b from t where m !== n;
create index on t ((m ~~~ n));

-- rows
insert into t values (row(1, 'EUR'), row(1, 'EUR'));

-- to
create schema s;
create type price as (amount numeric, currency text);
create function same(price, price) returns boolean language sql immutable as 'select ($1).amount = ($2).amount';
create function differs(price, price) returns boolean language sql immutable as 'select ($1).amount <> ($2).amount';
create function alike(price, price) returns boolean language sql immutable as 'select true';
create function larger(price, numeric) returns boolean language sql immutable as 'select ($1).amount > $2';
create function smaller(numeric, price) returns boolean language sql immutable as 'select $1 < ($2).amount';
create function negated(price) returns price language sql immutable as 'select $1';
create operator === (leftarg = price, rightarg = price, function = same, commutator = ===, negator = !==, join = neqjoinsel);
create operator !== (leftarg = price, rightarg = price, function = differs, commutator = !==, negator = ===, restrict = eqsel);
create operator @- (rightarg = price, function = negated);
create operator ~~~ (leftarg = price, rightarg = price, function = alike);
create operator #=# (leftarg = price, rightarg = price, function = same);
create operator #~# (leftarg = price, rightarg = price, function = same, negator = #!#);
create operator #!# (leftarg = price, rightarg = price, function = differs, negator = #~#);
create operator &=& (leftarg = price, rightarg = price, function = same, commutator = &=&, restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator s.>>> (leftarg = price, rightarg = numeric, function = larger, commutator = operator(s.<<<));
create operator s.<<< (leftarg = numeric, rightarg = price, function = smaller, commutator = operator(s.>>>));
comment on operator ~~~ (price, price) is 'its function changes';
comment on operator s.<<< (numeric, price) is 'comes';
create table t (m price, n price, d boolean default row(1, 'x')::price ~~~ row(1, 'x')::price, check (m ~~~ n));
create view v as select m === n as a, m #=# n as b from t where m !== n;
create index on t ((m ~~~ n));

-- expect
select m operator(public.===) n from public.t

-- plan
SET check_function_bodies = off;
DROP INDEX public.t_expr_idx;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_check;
DROP OPERATOR public.#=# (public.price, public.price);
DROP OPERATOR public.<-> (public.price, public.price);
DROP OPERATOR public.=== (public.price, public.price);
ALTER TABLE public.t ALTER COLUMN d DROP DEFAULT;
DROP OPERATOR public.~~~ (public.price, public.price);
CREATE SCHEMA s;
CREATE FUNCTION public.alike(public.price, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select true$function$;
CREATE FUNCTION public.larger(public.price, numeric)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select ($1).amount > $2$function$;
CREATE FUNCTION public.smaller(numeric, public.price)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1 < ($2).amount$function$;
ALTER OPERATOR public.!== (public.price, public.price) SET (RESTRICT = eqsel, JOIN = NONE);
CREATE OPERATOR public.#!# (FUNCTION = public.differs, LEFTARG = public.price, RIGHTARG = public.price, NEGATOR = OPERATOR(public.#~#));
CREATE OPERATOR public.#=# (FUNCTION = public.same, LEFTARG = public.price, RIGHTARG = public.price);
ALTER OPERATOR public.#~# (public.price, public.price) SET (NEGATOR = OPERATOR(public.#!#));
ALTER OPERATOR public.&=& (public.price, public.price) SET (RESTRICT = eqsel, JOIN = eqjoinsel);
ALTER OPERATOR public.&=& (public.price, public.price) SET (COMMUTATOR = OPERATOR(public.&=&), HASHES, MERGES);
CREATE OPERATOR public.=== (FUNCTION = public.same, LEFTARG = public.price, RIGHTARG = public.price, COMMUTATOR = OPERATOR(public.===), NEGATOR = OPERATOR(public.!==), JOIN = neqjoinsel);
CREATE OPERATOR public.~~~ (FUNCTION = public.alike, LEFTARG = public.price, RIGHTARG = public.price);
ALTER TABLE public.t ALTER COLUMN d SET DEFAULT (ROW((1)::numeric, 'x'::text)::public.price OPERATOR(public.~~~) ROW((1)::numeric, 'x'::text)::public.price);
CREATE OPERATOR s.<<< (FUNCTION = public.smaller, LEFTARG = numeric, RIGHTARG = public.price, COMMUTATOR = OPERATOR(s.>>>));
CREATE OPERATOR s.>>> (FUNCTION = public.larger, LEFTARG = public.price, RIGHTARG = numeric, COMMUTATOR = OPERATOR(s.<<<));
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((m OPERATOR(public.~~~) n));
CREATE VIEW public.v AS
 SELECT (m OPERATOR(public.===) n) AS a,
    (m OPERATOR(public.#=#) n) AS b
   FROM public.t
  WHERE (m OPERATOR(public.!==) n);
CREATE INDEX t_expr_idx ON public.t USING btree (((m OPERATOR(public.~~~) n)));
COMMENT ON OPERATOR public.~~~ (public.price, public.price) IS 'its function changes';
COMMENT ON OPERATOR s.<<< (numeric, public.price) IS 'comes';

-- hazards
untracked-dependencies: CREATE FUNCTION public.alike(public.price, public.price)
untracked-dependencies: CREATE FUNCTION public.larger(public.price, numeric)
untracked-dependencies: CREATE FUNCTION public.smaller(numeric, public.price)
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((m OPERATOR(public.~~~) n))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((m OPERATOR(public.~~~) n))
builds-index: CREATE INDEX t_expr_idx ON public.t USING btree (((m OPERATOR(public.~~~) n)))
