-- What is made of a configuration hinders no change of its mappings.

-- from
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration words (parser = p);
create table old_one (k integer, a text);
create index found on old_one using gin (to_tsvector('words', a));
create view v as select k from old_one;

-- to
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration words (parser = p);
alter text search configuration words alter mapping for asciiword with simple;
create table new_one (k integer, found tsvector generated always as (to_tsvector('words', k::text)) stored);
create view v as select k from new_one;

-- plan
ALTER TEXT SEARCH CONFIGURATION public.words ADD MAPPING FOR asciiword WITH simple;
CREATE TABLE public.new_one (
  k integer,
  found tsvector GENERATED ALWAYS AS (to_tsvector('public.words'::regconfig, (k)::text)) STORED
);
CREATE OR REPLACE VIEW public.v AS
 SELECT k
   FROM public.new_one;
DROP TABLE public.old_one;

-- hazards
drops-data: DROP TABLE public.old_one
