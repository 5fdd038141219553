-- from
create table t (id integer primary key, a integer, b integer generated always as (a * 2) stored, c integer, d text generated always as ('x') stored,
  e integer generated always as (a + 1) stored);
create index t_b on t (b);
create view v as select id, b from t;

-- rows
insert into t (id, a, c) select n, n, n from generate_series(1, 5) n;

-- to
create table t (id integer primary key, a integer, b integer generated always as (a * 3) stored, c integer, d text,
  e integer generated always as (a + 1) stored, f integer generated always as (c + 1) stored);
create index t_b on t (b);
create view v as select id, b from t;

-- expect
select bool_and(b = a * 3 and f = c + 1 and d = 'x') from public.t

-- plan
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN d DROP EXPRESSION;
ALTER TABLE public.t ALTER COLUMN b SET EXPRESSION AS ((a * 3)), ADD COLUMN f integer GENERATED ALWAYS AS ((c + 1)) STORED;
CREATE VIEW public.v AS
 SELECT id,
    b
   FROM public.t;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN b SET EXPRESSION AS ((a * 3)), ADD COLUMN f integer GENERATED ALWAYS AS ((c + 1)) STORED
