-- options: majors 14-
-- from
create table t (a int, b text, c int);
create statistics several on (a + c), b from t;

-- to
create table t (a int, b text, c int);
create statistics several on (a - c), b from t;
create statistics single on lower(b) from t;

-- plan
DROP STATISTICS public.several;
CREATE STATISTICS public.several (ndistinct, dependencies, mcv) ON b, ((a - c)) FROM public.t;
CREATE STATISTICS public.single ON (lower(b)) FROM public.t;
