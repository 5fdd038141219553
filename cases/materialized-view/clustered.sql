-- from
create table a (id integer primary key, v integer);
create materialized view m as select id, v, v * 2 as w from a;
create unique index m_u on m (id);
create index m_e on m ((v + w));
alter materialized view m cluster on m_u;
alter materialized view m alter column w set statistics 200;

-- rows
insert into a values (1, 1);
refresh materialized view m;

-- to
create table a (id bigint primary key, v integer, x text);
create materialized view m as select id, v, v * 3 as w, x from a;
create unique index m_u on m (id);
create index m_e on m ((v + w));
alter materialized view m cluster on m_u;
alter materialized view m alter column w set statistics 200;

-- plan
DROP MATERIALIZED VIEW public.m;
ALTER TABLE public.a ALTER COLUMN id TYPE bigint;
ALTER TABLE public.a ADD COLUMN x text;
CREATE MATERIALIZED VIEW public.m AS
 SELECT id,
    v,
    (v * 3) AS w,
    x
   FROM public.a;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN w SET STATISTICS 200;
CREATE INDEX m_e ON public.m USING btree (((v + w)));
CREATE UNIQUE INDEX m_u ON public.m USING btree (id);
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_u;

-- hazards
rewrites-table: ALTER TABLE public.a ALTER COLUMN id TYPE bigint
may-fail-on-data: ALTER TABLE public.a ALTER COLUMN id TYPE bigint
builds-index: CREATE INDEX m_e ON public.m USING btree (((v + w)))
builds-index: CREATE UNIQUE INDEX m_u ON public.m USING btree (id)
may-fail-on-data: CREATE UNIQUE INDEX m_u ON public.m USING btree (id)
