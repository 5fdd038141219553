-- from
create extension citext;
create function shown() returns citext language sql stable as $$select 'a'::citext$$;
create table note (id integer primary key, who citext default shown());

-- rows
insert into note values (1, 'B');

-- to
create function shown() returns text language sql stable as $$select 'a'$$;
create table note (id integer primary key, who text default shown());

-- expect
select who = 'B' from public.note

-- plan
SET check_function_bodies = off;
ALTER TABLE public.note ALTER COLUMN who DROP DEFAULT;
DROP FUNCTION public.shown();
CREATE FUNCTION public.shown()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$select 'a'$function$;
ALTER TABLE public.note ALTER COLUMN who DROP DEFAULT, ALTER COLUMN who TYPE text, ALTER COLUMN who SET DEFAULT public.shown();
DROP EXTENSION citext;

-- hazards
untracked-dependencies: CREATE FUNCTION public.shown()
rewrites-table: ALTER TABLE public.note ALTER COLUMN who DROP DEFAULT, ALTER COLUMN who TYPE text, ALTER COLUMN who SET DEFAULT public.shown()
may-fail-on-data: ALTER TABLE public.note ALTER COLUMN who DROP DEFAULT, ALTER COLUMN who TYPE text, ALTER COLUMN who SET DEFAULT public.shown()
drops-data: DROP EXTENSION citext
