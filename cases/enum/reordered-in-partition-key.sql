-- options: remade public.p; remade public.p_a; remade public.p_rest
-- from
create type color as enum ('a', 'b', 'c');
create table p (id integer, c color not null, primary key (id, c)) partition by list (c);
create table p_a partition of p for values in ('a');
create table p_rest partition of p default;
create view v as select id from p where c = 'a';

-- rows
insert into p values (1, 'a'), (2, 'b');

-- to
create type color as enum ('c', 'b', 'a');
create table p (id integer, c color not null, primary key (id, c)) partition by list (c);
create table p_a partition of p for values in ('a');
create table p_rest partition of p default;
create view v as select id from p where c = 'a';

-- expect
select count(*) = 1 from public.p_a where c = 'a'
select max(c)::text = 'b' and count(*) = 1 from public.p_rest

-- plan
DROP VIEW public.v;
CREATE SCHEMA public_p__old;
ALTER TABLE public.p SET SCHEMA public_p__old;
ALTER TABLE public.p_a SET SCHEMA public_p__old;
ALTER TABLE public.p_rest SET SCHEMA public_p__old;
ALTER TYPE public.color RENAME TO color__old;
CREATE TYPE public.color AS ENUM ('c', 'b', 'a');
CREATE TABLE public.p (
  id integer NOT NULL,
  c public.color NOT NULL,
  CONSTRAINT p_pkey PRIMARY KEY (id, c)
) PARTITION BY LIST (c);
CREATE TABLE public.p_a (
  id integer NOT NULL,
  c public.color NOT NULL,
  CONSTRAINT p_a_pkey PRIMARY KEY (id, c)
);
ALTER TABLE public.p ATTACH PARTITION public.p_a FOR VALUES IN ('a');
CREATE TABLE public.p_rest (
  id integer NOT NULL,
  c public.color NOT NULL,
  CONSTRAINT p_rest_pkey PRIMARY KEY (id, c)
);
ALTER TABLE public.p ATTACH PARTITION public.p_rest DEFAULT;
INSERT INTO public.p (id, c) SELECT id, c::text::public.color FROM public_p__old.p;
CREATE VIEW public.v AS
 SELECT id
   FROM public.p
  WHERE (c = 'a'::public.color);
DROP TABLE public_p__old.p;
DROP SCHEMA public_p__old;
DROP TYPE public.color__old;

-- hazards
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p_a FOR VALUES IN ('a')
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p_rest DEFAULT
rewrites-table: INSERT INTO public.p (id, c) SELECT id, c::text::public.color FROM public_p__old.p
may-fail-on-data: INSERT INTO public.p (id, c) SELECT id, c::text::public.color FROM public_p__old.p
