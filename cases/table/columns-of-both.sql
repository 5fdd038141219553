-- from
create table base (id int, a text, old int, check (id > 0), constraint named check (a <> ''));
create table heir (id int, a text, b int, check (id > 0), constraint named check (a <> '')) inherits (base);
create table deep (id int) inherits (heir);

-- rows
insert into heir values (1, 'a', 2, 3);
insert into deep values (2, 'b', 4, 5);

-- to
create table base (id bigint, a varchar(9) default 'x', new int, check (id > 0), constraint named check (a <> 'z'));
create table heir (id bigint not null, a varchar(9), b int, old int, new int default 3, check (id > 0),
  constraint named check (a <> 'z')) inherits (base);
create table deep (id bigint default 7) inherits (heir);

-- expect
select count(*) = 2 from public.heir where old in (2, 4)

-- plan
ALTER TABLE public.base DROP CONSTRAINT base_id_check;
ALTER TABLE public.base DROP CONSTRAINT named;
ALTER TABLE public.heir DROP CONSTRAINT named;
ALTER TABLE ONLY public.base DROP COLUMN old;
ALTER TABLE public.base ALTER COLUMN id TYPE bigint, ALTER COLUMN a TYPE character varying(9), ALTER COLUMN a SET DEFAULT 'x'::character varying;
ALTER TABLE public.heir ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.deep ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.deep ALTER COLUMN id SET DEFAULT 7;
ALTER TABLE public.heir ADD COLUMN new integer DEFAULT 3;
ALTER TABLE public.base ADD COLUMN new integer;
ALTER TABLE public.base ADD CONSTRAINT base_id_check CHECK ((id > 0));
ALTER TABLE public.heir ADD CONSTRAINT named CHECK (((a)::text <> 'z'::text));
ALTER TABLE public.base ADD CONSTRAINT named CHECK (((a)::text <> 'z'::text));

-- hazards
drops-data: ALTER TABLE ONLY public.base DROP COLUMN old
rewrites-table: ALTER TABLE public.base ALTER COLUMN id TYPE bigint, ALTER COLUMN a TYPE character varying(9), ALTER COLUMN a SET DEFAULT 'x'::character varying
may-fail-on-data: ALTER TABLE public.base ALTER COLUMN id TYPE bigint, ALTER COLUMN a TYPE character varying(9), ALTER COLUMN a SET DEFAULT 'x'::character varying
scans-table: ALTER TABLE public.heir ALTER COLUMN id SET NOT NULL
may-fail-on-data: ALTER TABLE public.heir ALTER COLUMN id SET NOT NULL
scans-table: ALTER TABLE public.deep ALTER COLUMN id SET NOT NULL
may-fail-on-data: ALTER TABLE public.deep ALTER COLUMN id SET NOT NULL
scans-table: ALTER TABLE public.base ADD CONSTRAINT base_id_check CHECK ((id > 0))
may-fail-on-data: ALTER TABLE public.base ADD CONSTRAINT base_id_check CHECK ((id > 0))
scans-table: ALTER TABLE public.heir ADD CONSTRAINT named CHECK (((a)::text <> 'z'::text))
may-fail-on-data: ALTER TABLE public.heir ADD CONSTRAINT named CHECK (((a)::text <> 'z'::text))
scans-table: ALTER TABLE public.base ADD CONSTRAINT named CHECK (((a)::text <> 'z'::text))
may-fail-on-data: ALTER TABLE public.base ADD CONSTRAINT named CHECK (((a)::text <> 'z'::text))
