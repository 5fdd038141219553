-- options: map public.color grey=blue
-- from
create type color as enum ('red', 'grey', 'blue');
create table t (id integer primary key, c color not null default 'grey', cs color[]);
create table other (c color);
create index t_c on t (c) where c = 'red';
create view v as select id, c from t where c = 'red';

-- rows
insert into t values (1, 'red', '{red,blue}'), (2, 'blue', null), (3, 'grey', null);
insert into other values ('grey'), ('red');

-- to
create type color as enum ('blue', 'red');
create table t (id integer primary key, c color not null default 'blue', cs color[]);
create table other (c color);
create index t_c on t (c) where c = 'red';
create view v as select id, c from t where c = 'red';

-- expect
select count(*) = 2 from public.t where c = 'blue'
select count(*) = 1 from public.other where c = 'blue'

-- plan
DROP INDEX public.t_c;
DROP VIEW public.v;
ALTER TYPE public.color RENAME TO color__old;
CREATE TYPE public.color AS ENUM ('blue', 'red');
ALTER TABLE public.other ALTER COLUMN c TYPE public.color USING (CASE c::text WHEN 'grey' THEN 'blue' ELSE c::text END)::public.color;
ALTER TABLE public.t ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c TYPE public.color USING (CASE c::text WHEN 'grey' THEN 'blue' ELSE c::text END)::public.color, ALTER COLUMN c SET DEFAULT 'blue'::public.color, ALTER COLUMN cs TYPE public.color[] USING array_replace(cs::text[], 'grey', 'blue')::public.color[];
CREATE VIEW public.v AS
 SELECT id,
    c
   FROM public.t
  WHERE (c = 'red'::public.color);
CREATE INDEX t_c ON public.t USING btree (c) WHERE (c = 'red'::public.color);
DROP TYPE public.color__old;

-- hazards
rewrites-table: ALTER TABLE public.other ALTER COLUMN c TYPE public.color USING (CASE c::text WHEN 'grey' THEN 'blue' ELSE c::text END)::public.color
may-fail-on-data: ALTER TABLE public.other ALTER COLUMN c TYPE public.color USING (CASE c::text WHEN 'grey' THEN 'blue' ELSE c::text END)::public.color
rewrites-table: ALTER TABLE public.t ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c TYPE public.color USING (CASE c::text WHEN 'grey' THEN 'blue' ELSE c::text END)::public.color, ALTER COLUMN c SET DEFAULT 'blue'::public.color, ALTER COLUMN cs TYPE public.color[] USING array_replace(cs::text[], 'grey', 'blue')::public.color[]
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c TYPE public.color USING (CASE c::text WHEN 'grey' THEN 'blue' ELSE c::text END)::public.color, ALTER COLUMN c SET DEFAULT 'blue'::public.color, ALTER COLUMN cs TYPE public.color[] USING array_replace(cs::text[], 'grey', 'blue')::public.color[]
builds-index: CREATE INDEX t_c ON public.t USING btree (c) WHERE (c = 'red'::public.color)
