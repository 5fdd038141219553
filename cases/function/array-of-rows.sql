-- from
create view v as select 1 as a;

-- to
create table t (id integer primary key, price numeric);
create view v as select 1 as a;
create materialized view m as select 1 as a;
create domain several as t[];
create function of_tables() returns t[] language sql as $$ select array_agg(t) from t $$;
create function of_views(v[], m[]) returns several language sql as $$ select null::several $$;

-- plan
SET check_function_bodies = off;
CREATE TABLE public.t (
  id integer NOT NULL,
  price numeric,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE DOMAIN public.several AS public.t[];
CREATE FUNCTION public.of_tables()
 RETURNS public.t[]
 LANGUAGE sql
AS $function$ select array_agg(t) from t $function$;
CREATE MATERIALIZED VIEW public.m AS
 SELECT 1 AS a;
CREATE FUNCTION public.of_views(public.v[], public.m[])
 RETURNS public.several
 LANGUAGE sql
AS $function$ select null::several $function$;

-- hazards
untracked-dependencies: CREATE FUNCTION public.of_tables()
untracked-dependencies: CREATE FUNCTION public.of_views(public.v[], public.m[])
