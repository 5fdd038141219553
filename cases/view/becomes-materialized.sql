-- from
create table a (id integer primary key, v integer);
create view v1 as select id, v from a;
create view v2 as select id from v1;
create view v3 as select id from v1;
create materialized view v4 as select id from v2;

-- to
create table a (id integer primary key, v integer);
create materialized view v1 as select id, v from a;
create unique index on v1 (id);
create view v2 as select id, v from v1;
create view v3 as select id from v1;
create materialized view v4 as select id from v2;

-- plan
DROP MATERIALIZED VIEW public.v4;
DROP VIEW public.v2;
DROP VIEW public.v3;
DROP VIEW public.v1;
CREATE MATERIALIZED VIEW public.v1 AS
 SELECT id,
    v
   FROM public.a;
CREATE VIEW public.v2 AS
 SELECT id,
    v
   FROM public.v1;
CREATE VIEW public.v3 AS
 SELECT id
   FROM public.v1;
CREATE MATERIALIZED VIEW public.v4 AS
 SELECT id
   FROM public.v2;
CREATE UNIQUE INDEX v1_id_idx ON public.v1 USING btree (id);

-- hazards
builds-index: CREATE UNIQUE INDEX v1_id_idx ON public.v1 USING btree (id)
may-fail-on-data: CREATE UNIQUE INDEX v1_id_idx ON public.v1 USING btree (id)
