-- from
create table base (id int, n text);
create view b as select id, n from base;
create view c as select id from b;
create view d as select id from c;
create materialized view e as select id from b;
create index e_id on e (id);

-- to
create table base (id int, n text);
create table b (id int, n text);
create view c as select id from b;
create view d as select id from c;
create materialized view e as select id from b;
create index e_id on e (id);

-- plan
DROP MATERIALIZED VIEW public.e;
DROP VIEW public.d;
DROP VIEW public.c;
DROP VIEW public.b;
CREATE TABLE public.b (
  id integer,
  n text
);
CREATE VIEW public.c AS
 SELECT id
   FROM public.b;
CREATE VIEW public.d AS
 SELECT id
   FROM public.c;
CREATE MATERIALIZED VIEW public.e AS
 SELECT id
   FROM public.b;
CREATE INDEX e_id ON public.e USING btree (id);

-- hazards
builds-index: CREATE INDEX e_id ON public.e USING btree (id)
