-- options: map public.color b=a; values public.dc; values public.dc[]; values public.dd
-- from
create type color as enum ('a', 'b', 'c');
create domain dc as color check (value <> 'c');
create domain dd as dc;
create table t (id integer, d dc, ds dc[], e dd);

-- rows
insert into t values (1, 'b', '{b,a}', 'b');

-- to
create type color as enum ('c', 'a');
create domain dc as color check (value <> 'c');
create domain dd as dc;
create table t (id integer, d dc, ds dc[], e dd);

-- expect
select d::text = 'a' and ds::text = '{a,a}' and e::text = 'a' from public.t

-- plan
ALTER DOMAIN public.dc RENAME TO dc__old;
ALTER DOMAIN public.dd RENAME TO dd__old;
ALTER TYPE public.color RENAME TO color__old;
CREATE TYPE public.color AS ENUM ('c', 'a');
CREATE DOMAIN public.dc AS public.color;
CREATE DOMAIN public.dd AS public.dc;
ALTER DOMAIN public.dc ADD CONSTRAINT dc_check CHECK ((VALUE <> 'c'::public.color));
ALTER TABLE public.t ALTER COLUMN d TYPE public.dc USING (CASE d::text WHEN 'b' THEN 'a' ELSE d::text END)::public.dc, ALTER COLUMN ds TYPE public.dc[] USING array_replace(ds::text[], 'b', 'a')::public.dc[], ALTER COLUMN e TYPE public.dd USING (CASE e::text WHEN 'b' THEN 'a' ELSE e::text END)::public.dd;
DROP DOMAIN public.dd__old;
DROP DOMAIN public.dc__old;
DROP TYPE public.color__old;

-- hazards
may-fail-on-data: ALTER DOMAIN public.dc ADD CONSTRAINT dc_check CHECK ((VALUE <> 'c'::public.color))
scans-table: ALTER DOMAIN public.dc ADD CONSTRAINT dc_check CHECK ((VALUE <> 'c'::public.color))
rewrites-table: ALTER TABLE public.t ALTER COLUMN d TYPE public.dc USING (CASE d::text WHEN 'b' THEN 'a' ELSE d::text END)::public.dc, ALTER COLUMN ds TYPE public.dc[] USING array_replace(ds::text[], 'b', 'a')::public.dc[], ALTER COLUMN e TYPE public.dd USING (CASE e::text WHEN 'b' THEN 'a' ELSE e::text END)::public.dd
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN d TYPE public.dc USING (CASE d::text WHEN 'b' THEN 'a' ELSE d::text END)::public.dc, ALTER COLUMN ds TYPE public.dc[] USING array_replace(ds::text[], 'b', 'a')::public.dc[], ALTER COLUMN e TYPE public.dd USING (CASE e::text WHEN 'b' THEN 'a' ELSE e::text END)::public.dd
