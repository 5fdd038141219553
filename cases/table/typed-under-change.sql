-- from
create type pair as (a int, b text);
create table wide of pair (primary key (a));
create view v as select a from wide;
create type shape as (a int, b text);
create table narrow of shape (primary key (a));

-- rows
insert into wide values (1, 'x');
insert into narrow values (2, 'y');

-- to
create type pair as (a bigint, b varchar(20), c int);
create table wide of pair (primary key (a));
create view v as select a from wide;
create type shape as (a int, c int);
create table narrow of shape (primary key (a), c not null default 3);

-- expect
select c = 3 from public.narrow

-- plan
DROP VIEW public.v;
ALTER TABLE public.narrow NOT OF;
ALTER TABLE public.narrow DROP COLUMN b;
ALTER TABLE public.wide NOT OF;
ALTER TYPE public.pair ADD ATTRIBUTE c text;
ALTER TYPE public.pair RENAME TO pair__old;
CREATE TYPE public.pair AS (a bigint, b character varying(20), c integer);
ALTER TYPE public.shape DROP ATTRIBUTE b, ADD ATTRIBUTE c integer;
ALTER TABLE public.narrow ADD COLUMN c integer DEFAULT 3 NOT NULL;
ALTER TABLE public.narrow OF public.shape;
ALTER TABLE public.wide ALTER COLUMN a TYPE bigint, ALTER COLUMN b TYPE character varying(20);
ALTER TABLE public.wide ADD COLUMN c integer;
ALTER TABLE public.wide OF public.pair;
CREATE VIEW public.v AS
 SELECT a
   FROM public.wide;
DROP TYPE public.pair__old;

-- hazards
drops-data: ALTER TABLE public.narrow DROP COLUMN b
drops-data: ALTER TYPE public.shape DROP ATTRIBUTE b, ADD ATTRIBUTE c integer
rewrites-table: ALTER TABLE public.wide ALTER COLUMN a TYPE bigint, ALTER COLUMN b TYPE character varying(20)
may-fail-on-data: ALTER TABLE public.wide ALTER COLUMN a TYPE bigint, ALTER COLUMN b TYPE character varying(20)
