-- from
create extension pg_trgm;
comment on extension pg_trgm is 'trigrams';
create extension hstore;
comment on extension hstore is 'ours';

-- to
create schema x;
create extension pg_trgm schema x;
comment on extension pg_trgm is 'for names';
create extension hstore;
comment on extension hstore is 'of all';
create extension citext;

-- plan
CREATE SCHEMA x;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
ALTER EXTENSION pg_trgm SET SCHEMA x;
COMMENT ON EXTENSION hstore IS 'of all';
COMMENT ON EXTENSION pg_trgm IS 'for names';
