-- from
create table a (x integer);
create domain da as a;
create type holder as (r a, d da);
create table u (v da, w a[], h holder);

-- rows
insert into u values (row(1), array[row(2)::a], row(row(3), row(4)));

-- to
create table a (x bigint);
create domain da as a;
create type holder as (r a, d da);
create table u (v da, w a[], h holder);

-- expect
select (v).x = 1 and (w[1]).x = 2 and ((h).r).x = 3 and ((h).d).x = 4 from public.u

-- plan
ALTER TABLE public.u ALTER COLUMN v TYPE text USING v::text, ALTER COLUMN w TYPE text[] USING w::text[], ALTER COLUMN h TYPE text USING h::text;
ALTER TABLE public.a ALTER COLUMN x TYPE bigint;
ALTER TABLE public.u ALTER COLUMN v TYPE public.da USING v::text::public.da, ALTER COLUMN w TYPE public.a[] USING w::text[]::public.a[], ALTER COLUMN h TYPE public.holder USING h::text::public.holder;

-- hazards
rewrites-table: ALTER TABLE public.u ALTER COLUMN v TYPE text USING v::text, ALTER COLUMN w TYPE text[] USING w::text[], ALTER COLUMN h TYPE text USING h::text
rewrites-table: ALTER TABLE public.a ALTER COLUMN x TYPE bigint
may-fail-on-data: ALTER TABLE public.a ALTER COLUMN x TYPE bigint
rewrites-table: ALTER TABLE public.u ALTER COLUMN v TYPE public.da USING v::text::public.da, ALTER COLUMN w TYPE public.a[] USING w::text[]::public.a[], ALTER COLUMN h TYPE public.holder USING h::text::public.holder
may-fail-on-data: ALTER TABLE public.u ALTER COLUMN v TYPE public.da USING v::text::public.da, ALTER COLUMN w TYPE public.a[] USING w::text[]::public.a[], ALTER COLUMN h TYPE public.holder USING h::text::public.holder
