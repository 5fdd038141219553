-- from
create schema s;
create function s.coded(prefix text) returns text language sql immutable as 'select $1';
create function numbered(prefix text) returns text language sql immutable as 'select $1';
create domain code as text default s.coded('d');
create table t (id int primary key, kept text default numbered('a'), changed text default numbered('b'), dropped text default numbered('c'), c code, retyped varchar(50) default numbered('e'), made text generated always as (numbered('g')) stored, check (numbered('x') <> ''));
create index on t (numbered(kept));

-- rows
insert into t (id) values (1);

-- to
create schema s;
create function s.coded(other text) returns text language sql immutable as 'select $1';
create function numbered(other text) returns text language sql immutable as 'select $1';
create domain code as text default s.coded('d');
create table t (id int primary key, kept text default numbered('a'), changed text default numbered('bb'), dropped text, c code, retyped text default numbered('e'), made text generated always as (numbered('g')) stored, check (numbered('x') <> ''));
create index on t (numbered(kept));

-- plan
SET check_function_bodies = off;
DROP INDEX public.t_numbered_idx;
ALTER TABLE public.t DROP CONSTRAINT t_check;
ALTER TABLE public.t ALTER COLUMN kept DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN changed DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN retyped DROP DEFAULT;
ALTER TABLE public.t DROP COLUMN made;
ALTER DOMAIN public.code DROP DEFAULT;
DROP FUNCTION s.coded(text);
ALTER TABLE public.t ALTER COLUMN dropped DROP DEFAULT;
DROP FUNCTION public.numbered(text);
CREATE FUNCTION public.numbered(other text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1$function$;
ALTER TABLE public.t ALTER COLUMN kept SET DEFAULT public.numbered('a'::text);
ALTER TABLE public.t ALTER COLUMN changed SET DEFAULT public.numbered('bb'::text);
ALTER TABLE public.t ALTER COLUMN retyped DROP DEFAULT, ALTER COLUMN retyped TYPE text, ALTER COLUMN retyped SET DEFAULT public.numbered('e'::text);
ALTER TABLE public.t ADD COLUMN made text GENERATED ALWAYS AS (public.numbered('g'::text)) STORED;
CREATE FUNCTION s.coded(other text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1$function$;
ALTER DOMAIN public.code SET DEFAULT s.coded('d'::text);
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((public.numbered('x'::text) <> ''::text));
CREATE INDEX t_numbered_idx ON public.t USING btree (public.numbered(kept));

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN made
untracked-dependencies: CREATE FUNCTION public.numbered(other text)
rewrites-table: ALTER TABLE public.t ADD COLUMN made text GENERATED ALWAYS AS (public.numbered('g'::text)) STORED
untracked-dependencies: CREATE FUNCTION s.coded(other text)
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((public.numbered('x'::text) <> ''::text))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((public.numbered('x'::text) <> ''::text))
builds-index: CREATE INDEX t_numbered_idx ON public.t USING btree (public.numbered(kept))
