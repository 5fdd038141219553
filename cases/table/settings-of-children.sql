-- from
create table p (id int, k int, d int default 1) partition by list (k);
create table p1 partition of p (d default 9) for values in (1);
create table p2 partition of p for values in (2) partition by range (id);
create table p2a partition of p2 (d default 7) default;
create table base (a int, b text default 'x', z int not null);
create table heir () inherits (base);
alter table heir alter b set default 'own', alter a set statistics 10;

-- rows
insert into p values (1, 1, 1), (2, 2, 2);
insert into heir values (3, 'h', 0);

-- to
create table p (id int, k int, d int default 2, e text default 'e', f int not null default 0) partition by list (k);
create table p1 partition of p (d default 9, e default 'own') for values in (1);
create table p2 partition of p (e default null) for values in (2) partition by range (id);
create table p2a partition of p2 (d default 7, e default 'deep') default;
create table base (a int default 5, b text default 'y', z int, c int default 1);
alter table base alter a set statistics 20;
create table heir (z int not null) inherits (base);
alter table heir alter b set default 'own', alter a set statistics 10, alter c set default 2, alter c set statistics 50,
  alter c set not null;

-- plan
ALTER TABLE public.base ALTER COLUMN a SET DEFAULT 5;
ALTER TABLE public.base ALTER COLUMN a SET STATISTICS 20;
ALTER TABLE public.base ALTER COLUMN b SET DEFAULT 'y'::text;
ALTER TABLE public.base ALTER COLUMN z DROP NOT NULL;
ALTER TABLE public.base ADD COLUMN c integer DEFAULT 1;
ALTER TABLE public.heir ALTER COLUMN a SET STATISTICS 10;
ALTER TABLE public.heir ALTER COLUMN b SET DEFAULT 'own'::text;
ALTER TABLE public.heir ALTER COLUMN z SET NOT NULL;
ALTER TABLE public.heir ALTER COLUMN c SET DEFAULT 2;
ALTER TABLE public.heir ALTER COLUMN c SET STATISTICS 50;
ALTER TABLE public.heir ALTER COLUMN c SET NOT NULL;
ALTER TABLE public.p ALTER COLUMN d SET DEFAULT 2;
ALTER TABLE public.p ADD COLUMN e text DEFAULT 'e'::text;
ALTER TABLE public.p ADD COLUMN f integer DEFAULT 0 NOT NULL;
ALTER TABLE public.p1 ALTER COLUMN d SET DEFAULT 9;
ALTER TABLE public.p1 ALTER COLUMN e SET DEFAULT 'own'::text;
ALTER TABLE public.p2 ALTER COLUMN e DROP DEFAULT;
ALTER TABLE public.p2a ALTER COLUMN d SET DEFAULT 7;
ALTER TABLE public.p2a ALTER COLUMN e SET DEFAULT 'deep'::text;

-- hazards
scans-table: ALTER TABLE public.heir ALTER COLUMN z SET NOT NULL
may-fail-on-data: ALTER TABLE public.heir ALTER COLUMN z SET NOT NULL
scans-table: ALTER TABLE public.heir ALTER COLUMN c SET NOT NULL
may-fail-on-data: ALTER TABLE public.heir ALTER COLUMN c SET NOT NULL
