-- options: majors 14-
-- from
create table other (a int);

-- to
create table other (a int);
create table t (a int, b text compression pglz);
create function touch() returns trigger language plpgsql as 'begin return null; end';
create trigger changed after update on t referencing old table as before new table as after
  for each statement execute function touch();
create materialized view m as select a from t with no data;
create domain d as int;
alter domain d add constraint later check (value > 0) not valid;

-- plan
SET check_function_bodies = off;
CREATE DOMAIN public.d AS integer;
ALTER DOMAIN public.d ADD CONSTRAINT later CHECK ((VALUE > 0)) NOT VALID;
CREATE TABLE public.t (
  a integer,
  b text
);
ALTER TABLE public.t ALTER COLUMN b SET COMPRESSION pglz;
CREATE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return null; end$function$;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.t
 WITH NO DATA;
CREATE TRIGGER changed AFTER UPDATE ON public.t REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.touch();

-- hazards
untracked-dependencies: CREATE FUNCTION public.touch()
