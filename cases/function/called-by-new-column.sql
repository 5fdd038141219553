-- from
create table item (id integer primary key);

-- rows
insert into item values (1), (2);

-- to
create table setting (start integer not null);
create function zero() returns integer language plpgsql as $$
begin
  return coalesce((select max(start) from public.setting), 5);
end $$;
create function code() returns integer language plpgsql as 'begin return public.zero() + 1; end';
create table item (id integer primary key, code integer not null default code());

-- expect
select array_agg(code) = '{6,6}' from public.item

-- plan
SET check_function_bodies = off;
CREATE TABLE public.setting (
  start integer NOT NULL
);
CREATE FUNCTION public.zero()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
begin
  return coalesce((select max(start) from public.setting), 5);
end $function$;
CREATE FUNCTION public.code()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$begin return public.zero() + 1; end$function$;
ALTER TABLE public.item ADD COLUMN code integer DEFAULT public.code() NOT NULL;

-- hazards
untracked-dependencies: CREATE FUNCTION public.zero()
untracked-dependencies: CREATE FUNCTION public.code()
rewrites-table: ALTER TABLE public.item ADD COLUMN code integer DEFAULT public.code() NOT NULL
