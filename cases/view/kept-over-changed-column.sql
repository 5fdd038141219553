-- options: allow none
-- What stays for want of an allowance shows the columns under it as they are then.
-- from
create table t (id int primary key, a int);
create view v as select id, a from t;
create view w as select a + 1 as a1 from v;
comment on view v is 'said';
create materialized view m as select a from v;
create index on m (a);

-- rows
insert into t values (1, 2);

-- to
create table t (id int primary key, a bigint);

-- plan
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE VIEW public.v AS
 SELECT id,
    a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT (a + 1) AS a1
   FROM public.v;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.v;
CREATE INDEX m_a_idx ON public.m USING btree (a);
COMMENT ON VIEW public.v IS 'said';

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
builds-index: CREATE INDEX m_a_idx ON public.m USING btree (a)
--allow-drop public.v
--allow-drop public.w
--allow-drop public.m
