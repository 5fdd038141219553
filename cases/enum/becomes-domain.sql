-- from
create type state as enum ('open', 'done');
create table job (id integer, state state not null default 'open', label state);
create view open_jobs as select id, label from job where state = 'open';

-- rows
insert into job values (1, 'done', 'open');

-- to
create domain state as text check (value in ('open', 'done', 'late'));
create table job (id integer, state state not null default 'open', label state);
create view open_jobs as select id, label from job where state = 'open';

-- expect
select state = 'done' and label = 'open' from public.job

-- plan
DROP VIEW public.open_jobs;
ALTER TYPE public.state RENAME TO state__old;
CREATE DOMAIN public.state AS text;
ALTER DOMAIN public.state ADD CONSTRAINT state_check CHECK ((VALUE = ANY (ARRAY['open'::text, 'done'::text, 'late'::text])));
ALTER TABLE public.job ALTER COLUMN state DROP DEFAULT, ALTER COLUMN state TYPE public.state USING state::text::public.state, ALTER COLUMN state SET DEFAULT 'open'::text, ALTER COLUMN label TYPE public.state USING label::text::public.state;
CREATE VIEW public.open_jobs AS
 SELECT id,
    label
   FROM public.job
  WHERE ((state)::text = 'open'::text);
DROP TYPE public.state__old;

-- hazards
may-fail-on-data: ALTER DOMAIN public.state ADD CONSTRAINT state_check CHECK ((VALUE = ANY (ARRAY['open'::text, 'done'::text, 'late'::text])))
scans-table: ALTER DOMAIN public.state ADD CONSTRAINT state_check CHECK ((VALUE = ANY (ARRAY['open'::text, 'done'::text, 'late'::text])))
rewrites-table: ALTER TABLE public.job ALTER COLUMN state DROP DEFAULT, ALTER COLUMN state TYPE public.state USING state::text::public.state, ALTER COLUMN state SET DEFAULT 'open'::text, ALTER COLUMN label TYPE public.state USING label::text::public.state
may-fail-on-data: ALTER TABLE public.job ALTER COLUMN state DROP DEFAULT, ALTER COLUMN state TYPE public.state USING state::text::public.state, ALTER COLUMN state SET DEFAULT 'open'::text, ALTER COLUMN label TYPE public.state USING label::text::public.state
