-- from
create table t (id integer not null, name text, constraint old_key primary key (id));
create view totals as select id, name, count(*) as n from t group by id;
create materialized view kept as select id, name from t group by id;

-- rows
insert into t values (1, 'a');

-- to
create table t (id integer not null, name text, constraint new_key primary key (id) include (name));
create view totals as select id, name, count(*) as n from t group by id;
create materialized view kept as select id, name from t group by id;

-- plan
DROP MATERIALIZED VIEW public.kept;
DROP VIEW public.totals;
ALTER TABLE public.t DROP CONSTRAINT old_key;
ALTER TABLE public.t ADD CONSTRAINT new_key PRIMARY KEY (id) INCLUDE (name);
CREATE VIEW public.totals AS
 SELECT id,
    name,
    count(*) AS n
   FROM public.t
  GROUP BY id;
CREATE MATERIALIZED VIEW public.kept AS
 SELECT id,
    name
   FROM public.t
  GROUP BY id;

-- hazards
builds-index: ALTER TABLE public.t ADD CONSTRAINT new_key PRIMARY KEY (id) INCLUDE (name)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT new_key PRIMARY KEY (id) INCLUDE (name)
