-- from
create table par (a int, b text default 'x', c int, constraint ck check (a > 0));
create table mid (m int) inherits (par);
create table low (l int) inherits (mid);
create table other (o int) inherits (par);

-- rows
insert into mid values (1, 'y', 2, 3);
insert into low values (1, 'z', 2, 3, 4);
insert into other values (1, 'w', 2, 3);

-- to
create table par (a int, m int);
create table mid (c int, constraint ck check (a > 0)) inherits (par);
create table low (l int, b text default 'q') inherits (mid);
create table other (o int) inherits (par);

-- expect
select b = 'z' and c = 2 and m = 3 from public.low
select c = 2 and m = 3 from only public.mid

-- plan
ALTER TABLE ONLY public.par DROP CONSTRAINT ck;
ALTER TABLE public.other DROP CONSTRAINT ck;
ALTER TABLE ONLY public.par DROP COLUMN b;
ALTER TABLE ONLY public.mid DROP COLUMN b;
ALTER TABLE public.other DROP COLUMN b;
ALTER TABLE ONLY public.par DROP COLUMN c;
ALTER TABLE public.other DROP COLUMN c;
ALTER TABLE public.low ALTER COLUMN b SET DEFAULT 'q'::text;
ALTER TABLE public.par ADD COLUMN m integer;

-- hazards
drops-data: ALTER TABLE ONLY public.par DROP COLUMN b
drops-data: ALTER TABLE ONLY public.mid DROP COLUMN b
drops-data: ALTER TABLE public.other DROP COLUMN b
drops-data: ALTER TABLE ONLY public.par DROP COLUMN c
drops-data: ALTER TABLE public.other DROP COLUMN c
