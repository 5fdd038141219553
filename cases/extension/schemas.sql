-- from
create schema x;
create extension pg_trgm schema x;
create extension hstore;
create table t (a text);
create index t_a on t using gin (a x.gin_trgm_ops);

-- rows
insert into t values ('abc');

-- to
create schema y;
create extension pg_trgm schema y;
create extension citext;
create table t (a text, c citext);
create index t_a on t using gin (a y.gin_trgm_ops);

-- plan
DROP INDEX public.t_a;
DROP EXTENSION hstore;
CREATE SCHEMA y;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
ALTER EXTENSION pg_trgm SET SCHEMA y;
DROP SCHEMA x;
ALTER TABLE public.t ADD COLUMN c public.citext;
CREATE INDEX t_a ON public.t USING gin (a y.gin_trgm_ops);

-- hazards
drops-data: DROP EXTENSION hstore
builds-index: CREATE INDEX t_a ON public.t USING gin (a y.gin_trgm_ops)
