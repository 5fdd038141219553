-- from
create text search parser kept (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search parser gone (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
comment on text search parser kept is 'as the default one';
create text search configuration c (parser = kept);
alter text search configuration c add mapping for word, asciiword with simple;
create table t (a text, v tsvector generated always as (to_tsvector('c', a)) stored);
create index on t using gin (v);

-- rows
insert into t values ('one two');

-- to
create text search parser kept (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
create text search parser made (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
comment on text search parser kept is 'as the default one';
create text search configuration c (parser = kept);
alter text search configuration c add mapping for word, asciiword with simple;
create table t (a text, v tsvector generated always as (to_tsvector('c', a)) stored);
create index on t using gin (v);

-- expect
select v @@ to_tsquery('public.c', 'two') from public.t

-- plan
DROP INDEX public.t_v_idx;
ALTER TABLE public.t DROP COLUMN v;
DROP TEXT SEARCH CONFIGURATION public.c;
DROP TEXT SEARCH PARSER public.gone;
DROP TEXT SEARCH PARSER public.kept;
CREATE TEXT SEARCH PARSER public.kept (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH PARSER public.made (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.kept);
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword, word WITH simple;
ALTER TABLE public.t ADD COLUMN v tsvector GENERATED ALWAYS AS (to_tsvector('public.c'::regconfig, a)) STORED;
CREATE INDEX t_v_idx ON public.t USING gin (v);
COMMENT ON TEXT SEARCH PARSER public.kept IS 'as the default one';

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN v
rewrites-table: ALTER TABLE public.t ADD COLUMN v tsvector GENERATED ALWAYS AS (to_tsvector('public.c'::regconfig, a)) STORED
builds-index: CREATE INDEX t_v_idx ON public.t USING gin (v)
