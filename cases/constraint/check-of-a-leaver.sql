-- from
create table base (id integer, x integer, constraint positive check (x > 0));
create table middle () inherits (base);
create table leaver () inherits (middle);

-- rows
insert into leaver values (1, 2);

-- to
create table base (id integer, x integer, constraint positive check (x > 1));
create table middle () inherits (base);
create table leaver (id integer, x integer);

-- plan
ALTER TABLE public.leaver NO INHERIT public.middle;
ALTER TABLE public.base DROP CONSTRAINT positive;
ALTER TABLE public.leaver DROP CONSTRAINT positive;
ALTER TABLE public.base ADD CONSTRAINT positive CHECK ((x > 1));

-- hazards
scans-table: ALTER TABLE public.base ADD CONSTRAINT positive CHECK ((x > 1))
may-fail-on-data: ALTER TABLE public.base ADD CONSTRAINT positive CHECK ((x > 1))
