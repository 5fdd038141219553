-- New base types get what default privileges give of types.

-- from
alter default privileges in schema public grant usage on types to pg_monitor;

-- to
alter default privileges in schema public grant usage on types to pg_monitor;
create type word;
create function word_in(cstring) returns word language internal immutable strict as 'textin';
create function word_out(word) returns cstring language internal immutable strict as 'textout';
create type word (input = word_in, output = word_out, internallength = variable, storage = extended);
revoke usage on type word from pg_monitor;

-- plan
CREATE TYPE public.word;
CREATE FUNCTION public.word_in(cstring)
 RETURNS public.word
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;
CREATE FUNCTION public.word_out(public.word)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$;
CREATE TYPE public.word (
  INPUT = public.word_in,
  OUTPUT = public.word_out,
  ALIGNMENT = int4,
  STORAGE = extended
);
REVOKE USAGE ON TYPE public.word FROM pg_monitor;
