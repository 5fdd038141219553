-- from
create table whole (x int);
alter table whole add constraint positive check (x > 0);
create table part () inherits (whole);
create table own (constraint positive check (x > 0)) inherits (whole);
create table below () inherits (part);

-- rows
insert into whole values (1);
insert into below values (2);

-- to
create table whole (x int);
create table part () inherits (whole);
create table own (constraint positive check (x > 0)) inherits (whole);
create table below () inherits (part);
alter table whole add constraint positive check (x > 0) no inherit;

-- plan
ALTER TABLE public.whole DROP CONSTRAINT positive;
ALTER TABLE public.whole ADD CONSTRAINT positive CHECK ((x > 0)) NO INHERIT;

-- hazards
scans-table: ALTER TABLE public.whole ADD CONSTRAINT positive CHECK ((x > 0)) NO INHERIT
may-fail-on-data: ALTER TABLE public.whole ADD CONSTRAINT positive CHECK ((x > 0)) NO INHERIT
