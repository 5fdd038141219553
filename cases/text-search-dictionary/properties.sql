-- from
create text search dictionary kept (template = simple);
create text search dictionary gone (template = simple, stopwords = english);
create text search dictionary options_change (template = simple, stopwords = english, accept = false);
create text search dictionary template_changes (template = simple);
comment on text search dictionary template_changes is 'stays';
create text search configuration c (copy = simple);
alter text search configuration c alter mapping for word, asciiword with options_change, template_changes, simple;
create table t (a text default ts_lexize('template_changes', 'x')::text, v tsvector generated always as (to_tsvector('c', a)) stored);
create index i on t using gin (to_tsvector('c', a));

-- rows
insert into t values ('one two');

-- to
create schema s;
create text search dictionary kept (template = simple);
create text search dictionary s.made (template = snowball, language = french, stopwords = french);
create text search dictionary options_change (template = simple, accept = true);
create text search dictionary template_changes (template = snowball, language = english);
comment on text search dictionary template_changes is 'stays';
create text search configuration c (copy = simple);
alter text search configuration c alter mapping for word, asciiword with options_change, template_changes, simple;
create table t (a text default ts_lexize('template_changes', 'x')::text, v tsvector generated always as (to_tsvector('c', a)) stored);
create index i on t using gin (to_tsvector('c', a));

-- expect
select v @@ to_tsquery('public.c', 'two') from public.t

-- plan
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR asciihword, asciiword, email, file, "float", host, hword, hword_asciipart, hword_numpart, hword_part, "int", numhword, numword, sfloat, uint, url, url_path, version, word;
DROP TEXT SEARCH DICTIONARY public.gone;
DROP TEXT SEARCH DICTIONARY public.template_changes;
CREATE SCHEMA s;
ALTER TEXT SEARCH DICTIONARY public.options_change (accept = 'true', stopwords);
CREATE TEXT SEARCH DICTIONARY public.template_changes (TEMPLATE = pg_catalog.snowball, language = 'english');
CREATE TEXT SEARCH DICTIONARY s.made (TEMPLATE = pg_catalog.snowball, language = 'french', stopwords = 'french');
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciihword, email, file, "float", host, hword, hword_asciipart, hword_numpart, hword_part, "int", numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword, word WITH public.options_change, public.template_changes, simple;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT (ts_lexize('public.template_changes'::regdictionary, 'x'::text))::text;
COMMENT ON TEXT SEARCH DICTIONARY public.template_changes IS 'stays';
