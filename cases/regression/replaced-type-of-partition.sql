-- A partition's column whose type is made anew and is another's after: it follows the parent's.

-- from
CREATE TYPE e1 AS ENUM ('green', 'red');
CREATE TABLE p (k integer, a e1 DEFAULT 'red') PARTITION BY hash (k);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0);

-- to
CREATE TYPE e1 AS ENUM ('red', 'green', 'blue', 'it''s');
CREATE TABLE p (k integer, a int4range DEFAULT '[1,5)') PARTITION BY hash (k);
CREATE TABLE p0 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0);

-- plan
ALTER TYPE public.e1 RENAME TO e1__old;
CREATE TYPE public.e1 AS ENUM ('red', 'green', 'blue', 'it''s');
ALTER TABLE public.p ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE int4range USING a::text::int4range, ALTER COLUMN a SET DEFAULT '[1,5)'::int4range;
DROP TYPE public.e1__old;

-- hazards
rewrites-table: ALTER TABLE public.p ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE int4range USING a::text::int4range, ALTER COLUMN a SET DEFAULT '[1,5)'::int4range
may-fail-on-data: ALTER TABLE public.p ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE int4range USING a::text::int4range, ALTER COLUMN a SET DEFAULT '[1,5)'::int4range
