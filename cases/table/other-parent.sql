-- from
create table old (k integer, a serial, constraint taken unique (k));
create table older (b integer);
create table child (own integer) inherits (old);
create table sibling () inherits (old, older);
alter table sibling set (fillfactor = 50);

-- rows
insert into child values (1, 2, 3);
insert into sibling values (4, 5, 6);

-- to
create table new (k integer, a smallint default 3, constraint taken unique (a));
create table older (b integer);
create table child (own integer) inherits (new);
create table taken_too ();
create table sibling (k integer, a integer not null) inherits (taken_too, older);
alter table sibling set (fillfactor = 60);

-- plan
ALTER TABLE public.child NO INHERIT public.old;
ALTER TABLE public.sibling NO INHERIT public.old;
ALTER TABLE public.sibling NO INHERIT public.older;
CREATE TABLE public.taken_too ();
ALTER TABLE public.sibling SET (fillfactor=60);
ALTER TABLE public.child ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE smallint, ALTER COLUMN a SET DEFAULT 3;
ALTER TABLE public.child ALTER COLUMN a DROP NOT NULL;
ALTER TABLE public.sibling ALTER COLUMN a DROP DEFAULT;
DROP TABLE public.old;
CREATE TABLE public.new (
  k integer,
  a smallint DEFAULT 3,
  CONSTRAINT taken UNIQUE (a)
);
ALTER TABLE public.child INHERIT public.new;
ALTER TABLE public.sibling INHERIT public.taken_too;
ALTER TABLE public.sibling INHERIT public.older;

-- hazards
rewrites-table: ALTER TABLE public.child ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE smallint, ALTER COLUMN a SET DEFAULT 3
may-fail-on-data: ALTER TABLE public.child ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE smallint, ALTER COLUMN a SET DEFAULT 3
drops-data: DROP TABLE public.old
