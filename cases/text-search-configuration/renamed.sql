-- options: rename public.old=new; rename public.plain=simple
-- from
create text search dictionary plain (template = simple);
create text search configuration old (parser = default);
alter text search configuration old add mapping for word with plain;
create table t (a text, v tsvector generated always as (to_tsvector('old', a)) stored);
create index i on t using gin (to_tsvector('old', a));

-- rows
insert into t values ('one two');

-- to
create text search dictionary simple (template = simple);
create text search configuration new (parser = default);
alter text search configuration new add mapping for word with public.simple;
create table t (a text, v tsvector generated always as (to_tsvector('new', a)) stored);
create index i on t using gin (to_tsvector('new', a));

-- plan
ALTER TEXT SEARCH DICTIONARY public.plain RENAME TO simple;
ALTER TEXT SEARCH CONFIGURATION public.old RENAME TO new;

-- hazards
breaks-clients: ALTER TEXT SEARCH DICTIONARY public.plain RENAME TO simple
breaks-clients: ALTER TEXT SEARCH CONFIGURATION public.old RENAME TO new
