-- from
create table t (a int primary key, b varchar(10), c int);
create view appended as select a from t;
create view narrowed as select a, b, c from t;
create view over_type as select a, b from t;
create view over_view as select * from over_type where b <> 'x';
create view grouped as select a, b, count(*) from t group by a;
create view options with (security_barrier) as select a from t;
create view checked as select a, c from t where c > 1;
create view defaulted as select a, c from t;
alter view defaulted alter column a set default 1;
create view gone as select 1 as one;

-- rows
insert into t values (1, 'a', 2), (2, 'b', 3);

-- to
create table t (a int primary key, b text, c int);
create view appended as select a, c as more from t;
create view narrowed as select a, c from t;
create view over_type as select a, b from t;
create view over_view as select * from over_type where b <> 'y';
create view grouped as select a, b, count(*) from t group by a;
create view options with (check_option = local) as select a from t;
create view checked with (check_option = cascaded) as select a, c from t where c > 2;
create view defaulted as select a, c from t;
alter view defaulted alter column c set default 5;
create recursive view counted (n) as values (1) union all select n + 1 from counted where n < 10;

-- expect
select count(*) = 2 from public.over_view

-- plan
DROP VIEW public.gone;
DROP VIEW public.grouped;
DROP VIEW public.narrowed;
DROP VIEW public.over_view;
DROP VIEW public.over_type;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
CREATE OR REPLACE VIEW public.appended AS
 SELECT a,
    c AS more
   FROM public.t;
CREATE OR REPLACE VIEW public.checked WITH (check_option=cascaded) AS
 SELECT a,
    c
   FROM public.t
  WHERE (c > 2);
CREATE VIEW public.counted AS
 WITH RECURSIVE counted(n) AS (
         VALUES (1)
        UNION ALL
         SELECT (counted_1.n + 1)
           FROM counted counted_1
          WHERE (counted_1.n < 10)
        )
 SELECT n
   FROM counted;
ALTER VIEW public.defaulted ALTER COLUMN c SET DEFAULT 5;
ALTER VIEW public.defaulted ALTER COLUMN a DROP DEFAULT;
CREATE VIEW public.grouped AS
 SELECT a,
    b,
    count(*) AS count
   FROM public.t
  GROUP BY a;
CREATE VIEW public.narrowed AS
 SELECT a,
    c
   FROM public.t;
ALTER VIEW public.options SET (check_option=local);
ALTER VIEW public.options RESET (security_barrier);
CREATE VIEW public.over_type AS
 SELECT a,
    b
   FROM public.t;
CREATE VIEW public.over_view AS
 SELECT a,
    b
   FROM public.over_type
  WHERE (b <> 'y'::text);
