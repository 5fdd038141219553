-- from
create table t (
  a int, b text,
  up text generated always as (upper(b)) stored,
  twice int generated always as (a * 2) stored,
  plain text
);

-- rows
insert into t (a, b) values (1, 'x'), (2, 'y');

-- to
create table t (
  a bigint, b varchar(10),
  up text,
  twice bigint,
  plain text generated always as (lower(b)) stored
);

-- expect
select array_agg(up || twice || plain order by a) = '{X2x,Y4y}' from public.t

-- plan
ALTER TABLE public.t ALTER COLUMN up DROP EXPRESSION;
ALTER TABLE public.t ALTER COLUMN twice DROP EXPRESSION;
ALTER TABLE public.t DROP COLUMN plain;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint, ALTER COLUMN b TYPE character varying(10), ALTER COLUMN twice TYPE bigint, ADD COLUMN plain text GENERATED ALWAYS AS (lower((b)::text)) STORED;

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN plain
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint, ALTER COLUMN b TYPE character varying(10), ALTER COLUMN twice TYPE bigint, ADD COLUMN plain text GENERATED ALWAYS AS (lower((b)::text)) STORED
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint, ALTER COLUMN b TYPE character varying(10), ALTER COLUMN twice TYPE bigint, ADD COLUMN plain text GENERATED ALWAYS AS (lower((b)::text)) STORED
