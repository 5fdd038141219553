-- options: values public.pair; values public.grown; values public.grown[]
-- from
create type pair as (a int, b int, gone text);
create type grown as (a int, b text, gone int);
create table t (id int primary key, p pair, g grown, gs grown[]);
create function first_of(x grown) returns int language sql as 'select x.a';
comment on column grown.b is 'stays';

-- rows
insert into t values (1, row(1, 2, 'x'), row(3, 'y', 4), array[row(5, 'z', 6)::grown]), (2, null, null, '{}');
insert into t values (3, row(null, null, null), row(null, null, null), null);

-- to
create type pair as (b int, c date, a bigint);
create type grown as (a bigint, b text, c date);
create table t (id int primary key, p pair, g grown, gs grown[]);
create function first_of(x grown) returns int language sql as 'select x.a';
comment on column grown.b is 'stays';

-- expect
select (p).a = 1 and (p).b = 2 and (p).c is null from public.t where id = 1
select (g).a = 3 and (g).b = 'y' and (gs[1]).a = 5 and (gs[1]).c is null from public.t where id = 1
select num_nulls(p, g) = 2 from public.t where id = 2
select p::text = '(,,)' and g::text = '(,,)' from public.t where id = 3

-- plan
SET check_function_bodies = off;
DROP FUNCTION public.first_of(public.grown);
ALTER TYPE public.grown DROP ATTRIBUTE gone, ADD ATTRIBUTE c text;
ALTER TYPE public.grown RENAME TO grown__old;
ALTER TYPE public.pair RENAME TO pair__old;
CREATE TYPE public.grown AS (a bigint, b text, c date);
CREATE TYPE public.pair AS (b integer, c date, a bigint);
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING CASE WHEN p::text IS NOT NULL THEN ROW((p).b::text, NULL, (p).a::text)::public.pair END, ALTER COLUMN g TYPE public.grown USING g::text::public.grown, ALTER COLUMN gs TYPE public.grown[] USING gs::text[]::public.grown[];
CREATE FUNCTION public.first_of(x public.grown)
 RETURNS integer
 LANGUAGE sql
AS $function$select x.a$function$;
COMMENT ON COLUMN public.grown.b IS 'stays';
DROP TYPE public.grown__old;
DROP TYPE public.pair__old;

-- hazards
drops-data: ALTER TYPE public.grown DROP ATTRIBUTE gone, ADD ATTRIBUTE c text
rewrites-table: ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING CASE WHEN p::text IS NOT NULL THEN ROW((p).b::text, NULL, (p).a::text)::public.pair END, ALTER COLUMN g TYPE public.grown USING g::text::public.grown, ALTER COLUMN gs TYPE public.grown[] USING gs::text[]::public.grown[]
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING CASE WHEN p::text IS NOT NULL THEN ROW((p).b::text, NULL, (p).a::text)::public.pair END, ALTER COLUMN g TYPE public.grown USING g::text::public.grown, ALTER COLUMN gs TYPE public.grown[] USING gs::text[]::public.grown[]
untracked-dependencies: CREATE FUNCTION public.first_of(x public.grown)
