-- options: remade public.p; remade public.p1
-- from
create collation k (provider = icu, locale = 'de');
create table p (id integer, c text collate k) partition by range (c);
create table p1 partition of p for values from ('a') to ('m');

-- rows
insert into p values (1, 'b');

-- to
create collation k (provider = icu, locale = 'fr');
create table p (id integer, c text collate k) partition by range (c);
create table p1 partition of p for values from ('a') to ('m');

-- expect
select count(*) = 1 from public.p1

-- plan
CREATE SCHEMA public_p__old;
ALTER TABLE public.p SET SCHEMA public_p__old;
ALTER TABLE public.p1 SET SCHEMA public_p__old;
ALTER COLLATION public.k RENAME TO k__old;
CREATE COLLATION public.k (PROVIDER = icu, LOCALE = 'fr');
CREATE TABLE public.p (
  id integer,
  c text COLLATE public.k
) PARTITION BY RANGE (c);
CREATE TABLE public.p1 (
  id integer,
  c text COLLATE public.k
);
ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('a') TO ('m');
INSERT INTO public.p (id, c) SELECT id, c FROM public_p__old.p;
DROP TABLE public_p__old.p;
DROP SCHEMA public_p__old;
DROP COLLATION public.k__old;

-- hazards
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p1 FOR VALUES FROM ('a') TO ('m')
rewrites-table: INSERT INTO public.p (id, c) SELECT id, c FROM public_p__old.p
may-fail-on-data: INSERT INTO public.p (id, c) SELECT id, c FROM public_p__old.p
