-- options: remade public.t
-- from
create type ty as (a integer, b text);
create table t of ty (primary key (a));
create view v as select b from t;

-- rows
insert into t values (1, 'x');

-- to
create type ty as (a integer, m integer, b text);
create table t of ty (primary key (a));
create view v as select b from t;

-- expect
select a = 1 and m is null and b = 'x' from public.t

-- plan
DROP VIEW public.v;
CREATE SCHEMA public_t__old;
ALTER TABLE public.t SET SCHEMA public_t__old;
ALTER TYPE public.ty RENAME TO ty__old;
CREATE TYPE public.ty AS (a integer, m integer, b text);
CREATE TABLE public.t OF public.ty (
  a WITH OPTIONS NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (a)
);
INSERT INTO public.t (a, b) SELECT a, b FROM public_t__old.t;
CREATE VIEW public.v AS
 SELECT b
   FROM public.t;
DROP TABLE public_t__old.t;
DROP SCHEMA public_t__old;
DROP TYPE public.ty__old;

-- hazards
rewrites-table: INSERT INTO public.t (a, b) SELECT a, b FROM public_t__old.t
may-fail-on-data: INSERT INTO public.t (a, b) SELECT a, b FROM public_t__old.t
