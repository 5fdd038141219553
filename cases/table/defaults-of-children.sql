-- from
create table base (id integer, a text default 'x', b text default 'x', c integer default 1, n text, v varchar(50) default 'y');
create table kid (b text default 'kid', c integer default 7, v varchar(50) default 'kid') inherits (base);
create table kid2 (n text default 'own') inherits (base);
create table pt (id integer, k integer, d text default 'p') partition by list (k);
create table pt1 partition of pt (d default 'one') for values in (1);
create table pt2 partition of pt for values in (2);

-- rows
insert into kid (id) values (1);
insert into pt (k) values (1), (2);

-- to
create table base (id integer, a text default 'y', b text default 'y', c bigint default 1, n text default 'base', v text default 'x');
create table kid (b text default 'kid', c bigint default 7) inherits (base);
create table kid2 (n text default 'own') inherits (base);
create table pt (id integer, k integer, d text default 'q') partition by list (k);
create table pt1 partition of pt (d default 'one') for values in (1);
create table pt2 partition of pt (d default 'two') for values in (2);

-- plan
ALTER TABLE public.base ALTER COLUMN a SET DEFAULT 'y'::text;
ALTER TABLE public.base ALTER COLUMN b SET DEFAULT 'y'::text;
ALTER TABLE public.base ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c TYPE bigint, ALTER COLUMN c SET DEFAULT 1;
ALTER TABLE public.base ALTER COLUMN n SET DEFAULT 'base'::text;
ALTER TABLE public.base ALTER COLUMN v DROP DEFAULT, ALTER COLUMN v TYPE text, ALTER COLUMN v SET DEFAULT 'x'::text;
ALTER TABLE public.kid ALTER COLUMN b SET DEFAULT 'kid'::text;
ALTER TABLE public.kid ALTER COLUMN c SET DEFAULT 7;
ALTER TABLE public.kid2 ALTER COLUMN n SET DEFAULT 'own'::text;
ALTER TABLE public.pt ALTER COLUMN d SET DEFAULT 'q'::text;
ALTER TABLE public.pt1 ALTER COLUMN d SET DEFAULT 'one'::text;
ALTER TABLE public.pt2 ALTER COLUMN d SET DEFAULT 'two'::text;

-- hazards
rewrites-table: ALTER TABLE public.base ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c TYPE bigint, ALTER COLUMN c SET DEFAULT 1
may-fail-on-data: ALTER TABLE public.base ALTER COLUMN c DROP DEFAULT, ALTER COLUMN c TYPE bigint, ALTER COLUMN c SET DEFAULT 1
