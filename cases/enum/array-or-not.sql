-- options: map public.color red=blue
-- from
create type color as enum ('red', 'green', 'blue');
create table car (id integer primary key, body color, lines color[] default '{green}');

-- rows
insert into car values (1, 'red', '{red,green}'), (2, 'blue', null), (3, null, '{}');

-- to
create type color as enum ('blue', 'green', 'white');
create table car (id integer primary key, body color[], lines color default 'white');

-- expect
select array_agg(body::text order by id) = '{"{blue}","{blue}",NULL}' from public.car
select array_agg(lines::text order by id) = '{blue,NULL,NULL}' from public.car

-- plan
ALTER TYPE public.color RENAME TO color__old;
CREATE TYPE public.color AS ENUM ('blue', 'green', 'white');
ALTER TABLE public.car ALTER COLUMN body TYPE public.color[] USING CASE WHEN body IS NOT NULL THEN ARRAY[(CASE body::text WHEN 'red' THEN 'blue' ELSE body::text END)]::public.color[] END, ALTER COLUMN lines DROP DEFAULT, ALTER COLUMN lines TYPE public.color USING (CASE lines[1]::text WHEN 'red' THEN 'blue' ELSE lines[1]::text END)::public.color, ALTER COLUMN lines SET DEFAULT 'white'::public.color;
DROP TYPE public.color__old;

-- hazards
rewrites-table: ALTER TABLE public.car ALTER COLUMN body TYPE public.color[] USING CASE WHEN body IS NOT NULL THEN ARRAY[(CASE body::text WHEN 'red' THEN 'blue' ELSE body::text END)]::public.color[] END, ALTER COLUMN lines DROP DEFAULT, ALTER COLUMN lines TYPE public.color USING (CASE lines[1]::text WHEN 'red' THEN 'blue' ELSE lines[1]::text END)::public.color, ALTER COLUMN lines SET DEFAULT 'white'::public.color
may-fail-on-data: ALTER TABLE public.car ALTER COLUMN body TYPE public.color[] USING CASE WHEN body IS NOT NULL THEN ARRAY[(CASE body::text WHEN 'red' THEN 'blue' ELSE body::text END)]::public.color[] END, ALTER COLUMN lines DROP DEFAULT, ALTER COLUMN lines TYPE public.color USING (CASE lines[1]::text WHEN 'red' THEN 'blue' ELSE lines[1]::text END)::public.color, ALTER COLUMN lines SET DEFAULT 'white'::public.color
