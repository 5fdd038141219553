-- from
create type color as enum ('red', 'blue');
create table t (
  id integer primary key,
  wider integer, longer varchar(10), shorter varchar(100), free varchar(10), limited text,
  digits text, words integer, price numeric(6,2), whole numeric(6,2), flag integer, moment timestamp, day timestamp,
  many integer, first integer[], label text, plain color, body json, unit char(3), u text, real4 real
);
create index t_longer on t (longer);
create index t_lower on t (lower(longer));

-- rows
set timezone = 'UTC';
insert into t select n, n, 'l' || n, 's' || n, 'f' || n, 'x' || n, n::text, n, n + 0.25, n + 0.5, n % 2,
  '2020-01-01 10:00', '2020-01-02 00:00', n, array[n, n + 1], 'red', 'blue', '{"a":1}', 'abc',
  '00000000-0000-0000-0000-00000000000' || n, n + 0.5
  from generate_series(1, 9) n;

-- to
create type color as enum ('red', 'blue');
create table t (
  id integer primary key,
  wider bigint, longer varchar(20), shorter varchar(50), free text, limited varchar(30),
  digits integer, words text, price numeric(12,3), whole integer, flag boolean, moment timestamptz, day date,
  many integer[], first integer, label color, plain text, body jsonb, unit char(5), u uuid, real4 double precision
);
create index t_longer on t (longer);
create index t_lower on t (lower(longer));

-- expect
select bool_and(wider = id and digits = id and words = id::text and price = id + 0.25) from public.t
select bool_and(many = array[id] and first = id and label = 'red' and plain = 'blue') from public.t
select bool_and(flag = (id % 2 = 1) and u::text like '%' || id and unit = 'abc' and real4 = id + 0.5) from public.t

-- plan
DROP INDEX public.t_lower;
ALTER TABLE public.t ALTER COLUMN wider TYPE bigint;
ALTER TABLE public.t ALTER COLUMN longer TYPE character varying(20);
ALTER TABLE public.t ALTER COLUMN shorter TYPE character varying(50);
ALTER TABLE public.t ALTER COLUMN free TYPE text;
ALTER TABLE public.t ALTER COLUMN limited TYPE character varying(30), ALTER COLUMN digits TYPE integer USING digits::integer, ALTER COLUMN words TYPE text, ALTER COLUMN price TYPE numeric(12,3), ALTER COLUMN whole TYPE integer, ALTER COLUMN flag TYPE boolean USING flag::boolean, ALTER COLUMN moment TYPE timestamp with time zone, ALTER COLUMN day TYPE date, ALTER COLUMN many TYPE integer[] USING CASE WHEN many IS NOT NULL THEN ARRAY[many]::integer[] END, ALTER COLUMN first TYPE integer USING first[1]::integer, ALTER COLUMN label TYPE public.color USING label::public.color, ALTER COLUMN plain TYPE text, ALTER COLUMN body TYPE jsonb, ALTER COLUMN unit TYPE character(5), ALTER COLUMN u TYPE uuid USING u::uuid, ALTER COLUMN real4 TYPE double precision;
CREATE INDEX t_lower ON public.t USING btree (lower((longer)::text));

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN wider TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN wider TYPE bigint
rewrites-table: ALTER TABLE public.t ALTER COLUMN shorter TYPE character varying(50)
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN shorter TYPE character varying(50)
rewrites-table: ALTER TABLE public.t ALTER COLUMN limited TYPE character varying(30), ALTER COLUMN digits TYPE integer USING digits::integer, ALTER COLUMN words TYPE text, ALTER COLUMN price TYPE numeric(12,3), ALTER COLUMN whole TYPE integer, ALTER COLUMN flag TYPE boolean USING flag::boolean, ALTER COLUMN moment TYPE timestamp with time zone, ALTER COLUMN day TYPE date, ALTER COLUMN many TYPE integer[] USING CASE WHEN many IS NOT NULL THEN ARRAY[many]::integer[] END, ALTER COLUMN first TYPE integer USING first[1]::integer, ALTER COLUMN label TYPE public.color USING label::public.color, ALTER COLUMN plain TYPE text, ALTER COLUMN body TYPE jsonb, ALTER COLUMN unit TYPE character(5), ALTER COLUMN u TYPE uuid USING u::uuid, ALTER COLUMN real4 TYPE double precision
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN limited TYPE character varying(30), ALTER COLUMN digits TYPE integer USING digits::integer, ALTER COLUMN words TYPE text, ALTER COLUMN price TYPE numeric(12,3), ALTER COLUMN whole TYPE integer, ALTER COLUMN flag TYPE boolean USING flag::boolean, ALTER COLUMN moment TYPE timestamp with time zone, ALTER COLUMN day TYPE date, ALTER COLUMN many TYPE integer[] USING CASE WHEN many IS NOT NULL THEN ARRAY[many]::integer[] END, ALTER COLUMN first TYPE integer USING first[1]::integer, ALTER COLUMN label TYPE public.color USING label::public.color, ALTER COLUMN plain TYPE text, ALTER COLUMN body TYPE jsonb, ALTER COLUMN unit TYPE character(5), ALTER COLUMN u TYPE uuid USING u::uuid, ALTER COLUMN real4 TYPE double precision
builds-index: CREATE INDEX t_lower ON public.t USING btree (lower((longer)::text))
