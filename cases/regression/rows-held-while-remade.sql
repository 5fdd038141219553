-- options: values public.base; values public.made; values public.stored
-- What holds a relation's rows as values holds their attributes while that gets columns or is made anew.

-- from
create table base (id int, x text, doc json);
create view made as select id, x from base;
create materialized view stored as select id, x from base;
create table kept (id int, x text);
create table t (id int, a base, b made, c stored, d kept[]);
create view seen as select id, (b).x from t;

-- rows
insert into base values (1, 'one, "two"', '{"a":  [1]}'), (2, null, null);
insert into t select row_number() over (), base, null, null, null from base;
insert into t (id, b) select 3, made from made;
insert into t (id, c) values (4, row(7, 'seven'));
insert into t (id, a) values (5, null), (6, row(null, null, null));

-- to
create table base (id int, x text, doc json, y int default 5);
create view made as select x, id from base;
create materialized view stored as select id, x, id + 1 as more from base;
create table kept (id int, x text);
create table t (id int, a base, b made, c stored, d kept[]);
create view seen as select id, (b).x from t;

-- expect
select (a).x = 'one, "two"' and (a).doc::text = '{"a":  [1]}' and (a).y is null from public.t where id = 1
select (a).id = 2 and (a).x is null from public.t where id = 2
select bool_and((b).id in (1, 2)) and count(*) = 2 from public.t where id = 3
select (c).id = 7 and (c).x = 'seven' and (c).more is null from public.t where id = 4
select a::text is null and b::text is null from public.t where id = 5

-- plan
DROP VIEW public.seen;
ALTER TABLE public.t ALTER COLUMN a TYPE text[] USING CASE WHEN a::text IS NOT NULL THEN ARRAY[(a).id::text, (a).x::text, (a).doc::text]::text[] END, ALTER COLUMN b TYPE text[] USING CASE WHEN b::text IS NOT NULL THEN ARRAY[(b).id::text, (b).x::text]::text[] END;
DROP VIEW public.made;
ALTER TABLE public.t ALTER COLUMN c TYPE text[] USING CASE WHEN c::text IS NOT NULL THEN ARRAY[(c).id::text, (c).x::text]::text[] END;
DROP MATERIALIZED VIEW public.stored;
ALTER TABLE public.base ADD COLUMN y integer DEFAULT 5;
ALTER TABLE public.t ALTER COLUMN a TYPE public.base USING CASE WHEN a IS NOT NULL THEN json_populate_record(json_populate_record(NULL::public.base, json_object(ARRAY['id', 'x']::text[], a[1:2])), json_build_object('doc', a[3]::json)) END;
CREATE VIEW public.made AS
 SELECT x,
    id
   FROM public.base;
ALTER TABLE public.t ALTER COLUMN b TYPE public.made USING CASE WHEN b IS NOT NULL THEN json_populate_record(NULL::public.made, json_object(ARRAY['id', 'x']::text[], b[1:2])) END;
CREATE VIEW public.seen AS
 SELECT id,
    (b).x AS x
   FROM public.t;
CREATE MATERIALIZED VIEW public.stored AS
 SELECT id,
    x,
    (id + 1) AS more
   FROM public.base;
ALTER TABLE public.t ALTER COLUMN c TYPE public.stored USING CASE WHEN c IS NOT NULL THEN json_populate_record(NULL::public.stored, json_object(ARRAY['id', 'x']::text[], c[1:2])) END;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE text[] USING CASE WHEN a::text IS NOT NULL THEN ARRAY[(a).id::text, (a).x::text, (a).doc::text]::text[] END, ALTER COLUMN b TYPE text[] USING CASE WHEN b::text IS NOT NULL THEN ARRAY[(b).id::text, (b).x::text]::text[] END
rewrites-table: ALTER TABLE public.t ALTER COLUMN c TYPE text[] USING CASE WHEN c::text IS NOT NULL THEN ARRAY[(c).id::text, (c).x::text]::text[] END
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE public.base USING CASE WHEN a IS NOT NULL THEN json_populate_record(json_populate_record(NULL::public.base, json_object(ARRAY['id', 'x']::text[], a[1:2])), json_build_object('doc', a[3]::json)) END
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE public.base USING CASE WHEN a IS NOT NULL THEN json_populate_record(json_populate_record(NULL::public.base, json_object(ARRAY['id', 'x']::text[], a[1:2])), json_build_object('doc', a[3]::json)) END
rewrites-table: ALTER TABLE public.t ALTER COLUMN b TYPE public.made USING CASE WHEN b IS NOT NULL THEN json_populate_record(NULL::public.made, json_object(ARRAY['id', 'x']::text[], b[1:2])) END
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN b TYPE public.made USING CASE WHEN b IS NOT NULL THEN json_populate_record(NULL::public.made, json_object(ARRAY['id', 'x']::text[], b[1:2])) END
rewrites-table: ALTER TABLE public.t ALTER COLUMN c TYPE public.stored USING CASE WHEN c IS NOT NULL THEN json_populate_record(NULL::public.stored, json_object(ARRAY['id', 'x']::text[], c[1:2])) END
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN c TYPE public.stored USING CASE WHEN c IS NOT NULL THEN json_populate_record(NULL::public.stored, json_object(ARRAY['id', 'x']::text[], c[1:2])) END
