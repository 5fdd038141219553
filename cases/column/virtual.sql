-- options: majors 18
-- from
create table t (id integer primary key, a integer, b integer generated always as (a * 2) virtual, c integer generated always as (a + 2) virtual);

-- rows
insert into t (id, a) select n, n from generate_series(1, 5) n;

-- to
create table t (id integer primary key, a integer, b integer generated always as (a * 3) virtual, c integer generated always as (a + 2) stored,
  d text generated always as ('x' || a::text) virtual);

-- expect
select bool_and(b = a * 3 and c = a + 2) from public.t

-- plan
ALTER TABLE public.t DROP COLUMN c;
ALTER TABLE public.t ALTER COLUMN b SET EXPRESSION AS ((a * 3));
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 2)) STORED, ADD COLUMN d text GENERATED ALWAYS AS (('x'::text || (a)::text)) VIRTUAL;

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN c
rewrites-table: ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS ((a + 2)) STORED, ADD COLUMN d text GENERATED ALWAYS AS (('x'::text || (a)::text)) VIRTUAL
