-- options: majors 14-
-- A foreign table takes its parent's compression over when it is made; it means nothing there.

-- from
create table other (a integer);

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create table t (a text);
create foreign table f (b integer) inherits (t) server s;
alter table t alter a set compression pglz;

-- plan
DROP TABLE public.other;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE public.t (
  a text
);
ALTER TABLE public.t ALTER COLUMN a SET COMPRESSION pglz;
CREATE FOREIGN TABLE public.f (
  b integer
) INHERITS (public.t) SERVER s;

-- hazards
drops-data: DROP TABLE public.other
