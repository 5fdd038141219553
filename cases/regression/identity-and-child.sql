-- from
create table t (k int, m real default 0);

-- rows
insert into t values (1, 1);

-- to
create table t (k int, m numeric default 1, s smallint generated always as identity not null);
create table i (k int, d text[]) inherits (t);
create view v as select k from t;

-- plan
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT, ALTER COLUMN m TYPE numeric, ALTER COLUMN m SET DEFAULT 1, ADD COLUMN s smallint GENERATED ALWAYS AS IDENTITY NOT NULL;
CREATE TABLE public.i (
  k integer,
  d text[]
) INHERITS (public.t);
CREATE VIEW public.v AS
 SELECT k
   FROM public.t;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT, ALTER COLUMN m TYPE numeric, ALTER COLUMN m SET DEFAULT 1, ADD COLUMN s smallint GENERATED ALWAYS AS IDENTITY NOT NULL
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT, ALTER COLUMN m TYPE numeric, ALTER COLUMN m SET DEFAULT 1, ADD COLUMN s smallint GENERATED ALWAYS AS IDENTITY NOT NULL
