-- from
create domain d as int;
create domain plain as int;
create table t (id int primary key, a d, b plain);
create view v as select a from t;
create materialized view arrays as select array_agg(a) as x from t;
create materialized view made as select v as x from v;
create materialized view others as select b, array_agg(b::int) as x from t group by b;

-- rows
insert into t values (1, 1, 1), (2, 2, 2);

-- to
create domain d as int check (value > 0);
create domain plain as int check (value > 0);
create table t (id int primary key, a d, b plain);
create view v as select a from t;
create materialized view arrays as select array_agg(a) as x from t;
create materialized view made as select v as x from v;
create materialized view others as select b, array_agg(b::int) as x from t group by b;

-- plan
DROP MATERIALIZED VIEW public.arrays;
DROP MATERIALIZED VIEW public.made;
DROP VIEW public.v;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS integer;
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0));
ALTER DOMAIN public.plain ADD CONSTRAINT plain_check CHECK ((VALUE > 0));
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE MATERIALIZED VIEW public.arrays AS
 SELECT array_agg(a) AS x
   FROM public.t;
CREATE MATERIALIZED VIEW public.made AS
 SELECT v.*::public.v AS x
   FROM public.v;
DROP DOMAIN public.d__old;

-- hazards
may-fail-on-data: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0))
scans-table: ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0))
may-fail-on-data: ALTER DOMAIN public.plain ADD CONSTRAINT plain_check CHECK ((VALUE > 0))
scans-table: ALTER DOMAIN public.plain ADD CONSTRAINT plain_check CHECK ((VALUE > 0))
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d
