-- from
create text search template kept (init = dsimple_init, lexize = dsimple_lexize);
create text search template gone (lexize = dsimple_lexize);
create text search template lexize_changes (init = dsimple_init, lexize = dsimple_lexize);
comment on text search template kept is 'stays';
create text search dictionary d (template = kept);
create text search configuration c (copy = simple);
alter text search configuration c alter mapping for word with d;
create table t (a text, v tsvector generated always as (to_tsvector('c', a)) stored);

-- rows
insert into t values ('one two');

-- to
create schema s;
create text search template kept (init = dsynonym_init, lexize = dsimple_lexize);
create text search template lexize_changes (init = dsimple_init, lexize = dsynonym_lexize);
create text search template s.made (init = dsimple_init, lexize = dsimple_lexize);
comment on text search template kept is 'stays';
create text search dictionary d (template = pg_catalog.simple);
create text search configuration c (copy = simple);
alter text search configuration c alter mapping for word with d;
create table t (a text, v tsvector generated always as (to_tsvector('c', a)) stored);

-- expect
select v @@ to_tsquery('public.c', 'two') from public.t

-- plan
ALTER TEXT SEARCH CONFIGURATION public.c DROP MAPPING FOR asciihword, asciiword, email, file, "float", host, hword, hword_asciipart, hword_numpart, hword_part, "int", numhword, numword, sfloat, uint, url, url_path, version, word;
DROP TEXT SEARCH DICTIONARY public.d;
DROP TEXT SEARCH TEMPLATE public.gone;
DROP TEXT SEARCH TEMPLATE public.kept;
DROP TEXT SEARCH TEMPLATE public.lexize_changes;
CREATE SCHEMA s;
CREATE TEXT SEARCH TEMPLATE public.kept (INIT = dsynonym_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE public.lexize_changes (INIT = dsimple_init, LEXIZE = dsynonym_lexize);
CREATE TEXT SEARCH TEMPLATE s.made (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciihword, asciiword, email, file, "float", host, hword, hword_asciipart, hword_numpart, hword_part, "int", numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR word WITH public.d;
COMMENT ON TEXT SEARCH TEMPLATE public.kept IS 'stays';
