-- from
create table t (k int, a integer generated always as (k * 2) stored, b text generated always as (k::text) stored);

-- rows
insert into t (k) values (0), (1);

-- to
create table t (k int, a boolean default true, b text collate "C");

-- expect
select array_agg(a order by k) = array[false, true] from public.t
select array_agg(b order by k) = array['0', '1'] from public.t

-- plan
ALTER TABLE public.t ALTER COLUMN a DROP EXPRESSION;
ALTER TABLE public.t ALTER COLUMN b DROP EXPRESSION;
ALTER TABLE public.t ALTER COLUMN a TYPE boolean USING a::boolean, ALTER COLUMN a SET DEFAULT true;
ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE pg_catalog."C";

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE boolean USING a::boolean, ALTER COLUMN a SET DEFAULT true
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE boolean USING a::boolean, ALTER COLUMN a SET DEFAULT true
builds-index: ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE pg_catalog."C"
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE pg_catalog."C"
