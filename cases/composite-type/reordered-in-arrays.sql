-- options: values public.pair[]
-- from
create type pair as (a int, b text, gone int, at timestamptz, n numeric[]);
create table t (id int primary key, p pair[] default array[row(0, 'none', 0, null, null)::pair]);
create table "T u" ("p P" pair[]);
create view v as select id, (p[1]).b from t;

-- rows
insert into t values (1, array[row(1, 'one, "x" \ (', 7, '2020-02-03 04:05:06.789012+00', '{1.10,NaN}'), null, row(null, null, null, null, null)]::pair[]);
insert into t values (2, '{}'), (3, null), (4, '[3:4]={"(4,four,,,)","(5,five,,,)"}'), (5, '{{"(1,a,,,)"},{"(2,b,,,)"}}');
insert into "T u" values ('{"(1,a,,,)"}');

-- to
create type pair as (n numeric[], b text, c date, a bigint, at timestamptz);
create table t (id int primary key, p pair[] default array[row(null, 'none', null, 0, null)::pair]);
create table "T u" ("p P" pair[]);
create view v as select id, (p[1]).b from t;

-- expect
select (p[1]).a = 1 and (p[1]).b = 'one, "x" \ (' and (p[1]).n[2] = 'NaN' and (p[1]).n::text = '{1.10,NaN}' from public.t where id = 1
select (p[1]).at = '2020-02-03 04:05:06.789012+00' and (p[1]).c is null and p[2]::text is null from public.t where id = 1
select p[3]::text = '(,,,,)' and array_length(p, 1) = 3 from public.t where id = 1
select p = '{}' from public.t where id = 2
select p is null from public.t where id = 3
select array_lower(p, 1) = 3 and (p[4]).a = 5 from public.t where id = 4
select array_dims(p) = '[1:2][1:1]' and (p[2][1]).b = 'b' from public.t where id = 5

-- plan
DROP VIEW public.v;
ALTER TYPE public.pair RENAME TO pair__old;
CREATE TYPE public.pair AS (n numeric[], b text, c date, a bigint, at timestamp with time zone);
CREATE TYPE public."T u_p P_rows" AS ("p P" public.pair[]);
ALTER TABLE public."T u" ALTER COLUMN "p P" TYPE public.pair[] USING CASE WHEN array_lower("p P", 1) <> 1 THEN format('[%s:%s]=%s', array_lower("p P", 1), array_upper("p P", 1), (json_populate_record(NULL::public."T u_p P_rows", json_build_object('p P', to_json("p P"))))."p P"::text)::public.pair[] ELSE (json_populate_record(NULL::public."T u_p P_rows", json_build_object('p P', to_json("p P"))))."p P" END;
DROP TYPE public."T u_p P_rows";
CREATE TYPE public.t_p_rows AS (p public.pair[]);
ALTER TABLE public.t ALTER COLUMN p DROP DEFAULT, ALTER COLUMN p TYPE public.pair[] USING CASE WHEN array_lower(p, 1) <> 1 THEN format('[%s:%s]=%s', array_lower(p, 1), array_upper(p, 1), (json_populate_record(NULL::public.t_p_rows, json_build_object('p', to_json(p)))).p::text)::public.pair[] ELSE (json_populate_record(NULL::public.t_p_rows, json_build_object('p', to_json(p)))).p END, ALTER COLUMN p SET DEFAULT ARRAY[ROW(NULL::numeric[], 'none'::text, NULL::date, (0)::bigint, NULL::timestamp with time zone)::public.pair];
DROP TYPE public.t_p_rows;
CREATE VIEW public.v AS
 SELECT id,
    p[1].b AS b
   FROM public.t;
DROP TYPE public.pair__old;

-- hazards
rewrites-table: ALTER TABLE public."T u" ALTER COLUMN "p P" TYPE public.pair[] USING CASE WHEN array_lower("p P", 1) <> 1 THEN format('[%s:%s]=%s', array_lower("p P", 1), array_upper("p P", 1), (json_populate_record(NULL::public."T u_p P_rows", json_build_object('p P', to_json("p P"))))."p P"::text)::public.pair[] ELSE (json_populate_record(NULL::public."T u_p P_rows", json_build_object('p P', to_json("p P"))))."p P" END
may-fail-on-data: ALTER TABLE public."T u" ALTER COLUMN "p P" TYPE public.pair[] USING CASE WHEN array_lower("p P", 1) <> 1 THEN format('[%s:%s]=%s', array_lower("p P", 1), array_upper("p P", 1), (json_populate_record(NULL::public."T u_p P_rows", json_build_object('p P', to_json("p P"))))."p P"::text)::public.pair[] ELSE (json_populate_record(NULL::public."T u_p P_rows", json_build_object('p P', to_json("p P"))))."p P" END
rewrites-table: ALTER TABLE public.t ALTER COLUMN p DROP DEFAULT, ALTER COLUMN p TYPE public.pair[] USING CASE WHEN array_lower(p, 1) <> 1 THEN format('[%s:%s]=%s', array_lower(p, 1), array_upper(p, 1), (json_populate_record(NULL::public.t_p_rows, json_build_object('p', to_json(p)))).p::text)::public.pair[] ELSE (json_populate_record(NULL::public.t_p_rows, json_build_object('p', to_json(p)))).p END, ALTER COLUMN p SET DEFAULT ARRAY[ROW(NULL::numeric[], 'none'::text, NULL::date, (0)::bigint, NULL::timestamp with time zone)::public.pair]
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN p DROP DEFAULT, ALTER COLUMN p TYPE public.pair[] USING CASE WHEN array_lower(p, 1) <> 1 THEN format('[%s:%s]=%s', array_lower(p, 1), array_upper(p, 1), (json_populate_record(NULL::public.t_p_rows, json_build_object('p', to_json(p)))).p::text)::public.pair[] ELSE (json_populate_record(NULL::public.t_p_rows, json_build_object('p', to_json(p)))).p END, ALTER COLUMN p SET DEFAULT ARRAY[ROW(NULL::numeric[], 'none'::text, NULL::date, (0)::bigint, NULL::timestamp with time zone)::public.pair]
