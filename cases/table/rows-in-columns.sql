-- from
create table addr (street text, zip integer);
create table person (id integer, home addr, others addr[]);
create view homes as select id, (home).street from person;

-- rows
insert into person values (1, row('a "b"', 5), array[row('x', 1)::addr, null]), (2, null, null);

-- to
create table addr (street varchar(20), zip bigint);
create table person (id integer, home addr, others addr[]);
create view homes as select id, (home).street from person;

-- expect
select (home).zip = 5 and (home).street = 'a "b"' and (others[1]).zip = 1 from public.person where id = 1
select home is null and others is null from public.person where id = 2

-- plan
DROP VIEW public.homes;
ALTER TABLE public.person ALTER COLUMN home TYPE text USING home::text, ALTER COLUMN others TYPE text[] USING others::text[];
ALTER TABLE public.addr ALTER COLUMN street TYPE character varying(20), ALTER COLUMN zip TYPE bigint;
ALTER TABLE public.person ALTER COLUMN home TYPE public.addr USING home::text::public.addr, ALTER COLUMN others TYPE public.addr[] USING others::text[]::public.addr[];
CREATE VIEW public.homes AS
 SELECT id,
    (home).street AS street
   FROM public.person;

-- hazards
rewrites-table: ALTER TABLE public.person ALTER COLUMN home TYPE text USING home::text, ALTER COLUMN others TYPE text[] USING others::text[]
rewrites-table: ALTER TABLE public.addr ALTER COLUMN street TYPE character varying(20), ALTER COLUMN zip TYPE bigint
may-fail-on-data: ALTER TABLE public.addr ALTER COLUMN street TYPE character varying(20), ALTER COLUMN zip TYPE bigint
rewrites-table: ALTER TABLE public.person ALTER COLUMN home TYPE public.addr USING home::text::public.addr, ALTER COLUMN others TYPE public.addr[] USING others::text[]::public.addr[]
may-fail-on-data: ALTER TABLE public.person ALTER COLUMN home TYPE public.addr USING home::text::public.addr, ALTER COLUMN others TYPE public.addr[] USING others::text[]::public.addr[]
