-- from
create table a (x integer, y integer);
create table b (x integer, z integer);
create table c () inherits (a, b);
create table d (own integer) inherits (b, a);
create table e () inherits (c);
create index c_x on c (x);

-- rows
insert into c values (1, 2, 3);
insert into d values (4, 5, 6, 7);
insert into e values (8, 9, 10);

-- to
create table a (x bigint, y integer);
create table b (x bigint, z text);
create table c () inherits (a, b);
create table d (own integer) inherits (b, a);
create table e () inherits (c);
create index c_x on c (x);

-- expect
select sum(x) = 13 from public.a
select string_agg(z, ',' order by z) = '10,3,5' from public.b

-- plan
ALTER TABLE public.c NO INHERIT public.b;
ALTER TABLE public.d NO INHERIT public.a;
ALTER TABLE public.a ALTER COLUMN x TYPE bigint;
ALTER TABLE public.b ALTER COLUMN x TYPE bigint, ALTER COLUMN z TYPE text;
ALTER TABLE public.d INHERIT public.a;
ALTER TABLE public.c ALTER COLUMN z TYPE text;
ALTER TABLE public.c INHERIT public.b;

-- hazards
rewrites-table: ALTER TABLE public.a ALTER COLUMN x TYPE bigint
may-fail-on-data: ALTER TABLE public.a ALTER COLUMN x TYPE bigint
rewrites-table: ALTER TABLE public.b ALTER COLUMN x TYPE bigint, ALTER COLUMN z TYPE text
may-fail-on-data: ALTER TABLE public.b ALTER COLUMN x TYPE bigint, ALTER COLUMN z TYPE text
rewrites-table: ALTER TABLE public.c ALTER COLUMN z TYPE text
may-fail-on-data: ALTER TABLE public.c ALTER COLUMN z TYPE text
