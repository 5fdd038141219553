-- from
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
create text search dictionary d (template = simple);
create text search configuration gone (copy = english);
create text search configuration mapped (parser = default);
alter text search configuration mapped add mapping for word, asciiword with d, english_stem;
alter text search configuration mapped add mapping for url, email with simple;
alter text search configuration mapped add mapping for "float" with simple;
comment on text search configuration mapped is 'maps';
create text search configuration parser_changes (parser = default);
alter text search configuration parser_changes add mapping for word with simple;
create table t (a text default 'x', v tsvector generated always as (to_tsvector('parser_changes', a)) stored,
  w tsvector default to_tsvector('parser_changes', 'x'), m tsvector generated always as (to_tsvector('mapped', a)) stored);
create index on t using gin (to_tsvector('parser_changes', a));
create view v as select to_tsvector('parser_changes', a) as x from t where to_tsvector('mapped', a) @@ 'x';

-- rows
insert into t values ('one two');

-- to
create schema s;
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
create text search dictionary d (template = simple);
create text search configuration s."Made" (copy = english);
create text search configuration mapped (parser = default);
alter text search configuration mapped add mapping for word with english_stem, d;
alter text search configuration mapped add mapping for asciiword with d, english_stem;
alter text search configuration mapped add mapping for int, hword with simple;
comment on text search configuration mapped is 'maps';
create text search configuration parser_changes (parser = p);
alter text search configuration parser_changes add mapping for word with simple;
create table t (a text default 'x', v tsvector generated always as (to_tsvector('parser_changes', a)) stored,
  w tsvector default to_tsvector('parser_changes', 'x'), m tsvector generated always as (to_tsvector('mapped', a)) stored);
create index on t using gin (to_tsvector('parser_changes', a));
create view v as select to_tsvector('parser_changes', a) as x from t where to_tsvector('mapped', a) @@ 'x';

-- expect
select a = 'one two' from public.t

-- plan
DROP INDEX public.t_to_tsvector_idx;
DROP VIEW public.v;
ALTER TABLE public.t DROP COLUMN v;
ALTER TABLE public.t ALTER COLUMN w DROP DEFAULT;
DROP TEXT SEARCH CONFIGURATION public.gone;
DROP TEXT SEARCH CONFIGURATION public.parser_changes;
CREATE SCHEMA s;
ALTER TEXT SEARCH CONFIGURATION public.mapped DROP MAPPING FOR email, "float", url;
ALTER TEXT SEARCH CONFIGURATION public.mapped ALTER MAPPING FOR word WITH english_stem, public.d;
ALTER TEXT SEARCH CONFIGURATION public.mapped ADD MAPPING FOR hword, "int" WITH simple;
CREATE TEXT SEARCH CONFIGURATION public.parser_changes (PARSER = public.p);
ALTER TEXT SEARCH CONFIGURATION public.parser_changes ADD MAPPING FOR word WITH simple;
CREATE TEXT SEARCH CONFIGURATION s."Made" (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION s."Made" ADD MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION s."Made" ADD MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TABLE public.t ADD COLUMN v tsvector GENERATED ALWAYS AS (to_tsvector('public.parser_changes'::regconfig, a)) STORED;
ALTER TABLE public.t ALTER COLUMN w SET DEFAULT to_tsvector('public.parser_changes'::regconfig, 'x'::text);
CREATE VIEW public.v AS
 SELECT to_tsvector('public.parser_changes'::regconfig, a) AS x
   FROM public.t
  WHERE (to_tsvector('public.mapped'::regconfig, a) @@ '''x'''::tsquery);
CREATE INDEX t_to_tsvector_idx ON public.t USING gin (to_tsvector('public.parser_changes'::regconfig, a));

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN v
rewrites-table: ALTER TABLE public.t ADD COLUMN v tsvector GENERATED ALWAYS AS (to_tsvector('public.parser_changes'::regconfig, a)) STORED
builds-index: CREATE INDEX t_to_tsvector_idx ON public.t USING gin (to_tsvector('public.parser_changes'::regconfig, a))
