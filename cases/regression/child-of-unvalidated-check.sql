-- from
create table other (a int);

-- to
create table parent (a int, b int);
create table child (c int) inherits (parent);
alter table parent add constraint later check (a <> 0) not valid;

-- plan
DROP TABLE public.other;
CREATE TABLE public.parent (
  a integer,
  b integer
);
CREATE TABLE public.child (
  c integer
) INHERITS (public.parent);
ALTER TABLE public.child ADD CONSTRAINT later CHECK ((a <> 0)) NOT VALID;
ALTER TABLE public.parent ADD CONSTRAINT later CHECK ((a <> 0)) NOT VALID;

-- hazards
drops-data: DROP TABLE public.other
