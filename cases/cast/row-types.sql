-- options: majors 14-
-- from
create table t (a int);

-- rows
insert into t values (1);

-- to
create table t (a int);
create function json_of(t) returns jsonb language sql immutable return to_jsonb($1);
create cast (t as jsonb) with function json_of(t);
create view v as select t::jsonb as row from t;
create function twice(t) returns jsonb[] language sql return array[$1::jsonb, $1::jsonb];
create view w as select twice(t) as rows from t;

-- plan
CREATE FUNCTION public.json_of(public.t)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
RETURN to_jsonb($1);
CREATE CAST (public.t AS jsonb) WITH FUNCTION public.json_of(public.t);
CREATE FUNCTION public.twice(public.t)
 RETURNS jsonb[]
 LANGUAGE sql
RETURN ARRAY[($1)::jsonb, ($1)::jsonb];
CREATE VIEW public.v AS
 SELECT (t.*)::jsonb AS "row"
   FROM public.t;
CREATE VIEW public.w AS
 SELECT public.twice(t.*) AS rows
   FROM public.t;
