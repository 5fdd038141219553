-- options: one way
-- from
create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table t (id int options (a 'b') not null, name text) server s;
create view v as select id from t;

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create table t (id int primary key, name text);
create view v as select id from t;

-- plan
DROP VIEW public.v;
DROP FOREIGN TABLE public.t;
CREATE TABLE public.t (
  id integer NOT NULL,
  name text,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
