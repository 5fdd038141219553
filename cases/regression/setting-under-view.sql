-- A column's settings need not wait until what is made of it has gone, which a view that stays lets go of late.

-- from
create table t (k integer, a text);
create materialized view m as select k from t;
create view v as select count(*) as n from m;

-- rows
insert into t values (1, 'x');

-- to
create table t (k integer, a text);
alter table t alter k set statistics 50;
create view between_them as select x.*, y.k as other from t x left join t y on x.k = y.k;
create view v as select count(*) as n from between_them;

-- plan
ALTER TABLE public.t ALTER COLUMN k SET STATISTICS 50;
CREATE VIEW public.between_them AS
 SELECT x.k,
    x.a,
    y.k AS other
   FROM (public.t x
     LEFT JOIN public.t y ON ((x.k = y.k)));
CREATE OR REPLACE VIEW public.v AS
 SELECT count(*) AS n
   FROM public.between_them;
DROP MATERIALIZED VIEW public.m;
