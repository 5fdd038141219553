-- options: majors 14-
-- Compression goes from parents to children that are made, never to those that are there.

-- from
create table parent (a text compression pglz, b text);
create table child () inherits (parent);

-- rows
insert into child values ('1', '2');

-- to
create table parent (a varchar(50) compression pglz, b text compression pglz);
create table child () inherits (parent);
alter table child alter a set compression default, alter b set compression default;
create table other (a varchar(50)) inherits (parent);
alter table other alter b set compression default;

-- plan
ALTER TABLE public.parent ALTER COLUMN a TYPE character varying(50);
ALTER TABLE public.parent ALTER COLUMN a SET COMPRESSION pglz;
ALTER TABLE public.child ALTER COLUMN a SET COMPRESSION default;
ALTER TABLE public.parent ALTER COLUMN b SET COMPRESSION pglz;
CREATE TABLE public.other (
  a character varying(50)
) INHERITS (public.parent);
ALTER TABLE public.other ALTER COLUMN b SET COMPRESSION default;

-- hazards
rewrites-table: ALTER TABLE public.parent ALTER COLUMN a TYPE character varying(50)
may-fail-on-data: ALTER TABLE public.parent ALTER COLUMN a TYPE character varying(50)
