-- from
create table a (x integer);
create table b (y integer, shared bigint);
create table child (own integer, shared bigint default 1) inherits (b, a);
create table base (id integer not null, v integer);
alter table base add constraint base_v check (v > 1);
create table kid () inherits (base);

-- rows
insert into child values (2, 3, 4, 5);
insert into kid values (1, 2);

-- to
create table a (x integer, shared integer);
create table b (y integer, shared integer);
create table child () inherits (a, b);
create table base (id integer not null, v integer);
alter table base add constraint base_v check (v > 0);
create table kid (id integer not null, v integer, constraint base_v check (v > 0));

-- plan
ALTER TABLE public.child NO INHERIT public.b;
ALTER TABLE public.child NO INHERIT public.a;
ALTER TABLE public.child DROP COLUMN own;
ALTER TABLE public.kid NO INHERIT public.base;
ALTER TABLE public.base DROP CONSTRAINT base_v;
ALTER TABLE public.kid DROP CONSTRAINT base_v;
ALTER TABLE public.a ADD COLUMN shared integer;
ALTER TABLE public.b ALTER COLUMN shared TYPE integer;
ALTER TABLE public.child ALTER COLUMN shared DROP DEFAULT, ALTER COLUMN shared TYPE integer;
ALTER TABLE public.child INHERIT public.a;
ALTER TABLE public.child INHERIT public.b;
ALTER TABLE public.base ADD CONSTRAINT base_v CHECK ((v > 0));
ALTER TABLE public.kid ADD CONSTRAINT base_v CHECK ((v > 0));

-- hazards
drops-data: ALTER TABLE public.child DROP COLUMN own
rewrites-table: ALTER TABLE public.b ALTER COLUMN shared TYPE integer
may-fail-on-data: ALTER TABLE public.b ALTER COLUMN shared TYPE integer
rewrites-table: ALTER TABLE public.child ALTER COLUMN shared DROP DEFAULT, ALTER COLUMN shared TYPE integer
may-fail-on-data: ALTER TABLE public.child ALTER COLUMN shared DROP DEFAULT, ALTER COLUMN shared TYPE integer
scans-table: ALTER TABLE public.base ADD CONSTRAINT base_v CHECK ((v > 0))
may-fail-on-data: ALTER TABLE public.base ADD CONSTRAINT base_v CHECK ((v > 0))
scans-table: ALTER TABLE public.kid ADD CONSTRAINT base_v CHECK ((v > 0))
may-fail-on-data: ALTER TABLE public.kid ADD CONSTRAINT base_v CHECK ((v > 0))
