-- from
create domain base as varchar(10) default 'a' not null check (value <> 'z');
create domain sorted as text collate "C";
create domain settings as int default 1;
create domain required as int;
create domain checked as text constraint kept check (value <> '') constraint changed check (value ~ 'x') constraint gone check (value <> 'gone');
alter domain checked add constraint valid_later check (value <> 'bad') not valid;
create domain gone as int;
create table t (id int primary key, b base, bs base[], s sorted, n settings, r required, c checked);

-- rows
insert into t values (1, 'q', '{a,b}', 's', 1, 2, 'xy');

-- to
create domain base as varchar(20) default 'b' check (value <> 'zz');
create domain sorted as text collate "POSIX";
create domain settings as int default 2;
create domain required as int not null;
create domain checked as text constraint kept check (value <> '') constraint changed check (value ~ 'y') constraint fresh check (length(value) < 100);
alter domain checked add constraint valid_later check (value <> 'bad');
create domain fresh as numeric(5, 2) default 0;
create table t (id int primary key, b base, bs base[], s sorted, n settings, r required, c checked);

-- plan
ALTER DOMAIN public.checked DROP CONSTRAINT changed;
ALTER DOMAIN public.checked DROP CONSTRAINT gone;
ALTER DOMAIN public.base RENAME TO base__old;
DROP DOMAIN public.gone;
ALTER DOMAIN public.sorted RENAME TO sorted__old;
CREATE DOMAIN public.base AS character varying(20) DEFAULT 'b'::character varying;
CREATE DOMAIN public.fresh AS numeric(5,2) DEFAULT 0;
ALTER DOMAIN public.required SET NOT NULL;
ALTER DOMAIN public.settings SET DEFAULT 2;
CREATE DOMAIN public.sorted AS text COLLATE pg_catalog."POSIX";
ALTER DOMAIN public.base ADD CONSTRAINT base_check CHECK (((VALUE)::text <> 'zz'::text));
ALTER DOMAIN public.checked ADD CONSTRAINT changed CHECK ((VALUE ~ 'y'::text));
ALTER DOMAIN public.checked ADD CONSTRAINT fresh CHECK ((length(VALUE) < 100));
ALTER DOMAIN public.checked VALIDATE CONSTRAINT valid_later;
ALTER TABLE public.t ALTER COLUMN b TYPE public.base USING b::text::public.base, ALTER COLUMN bs TYPE public.base[] USING bs::text[]::public.base[], ALTER COLUMN s TYPE public.sorted USING s::text::public.sorted;
DROP DOMAIN public.base__old;
DROP DOMAIN public.sorted__old;

-- hazards
may-fail-on-data: ALTER DOMAIN public.required SET NOT NULL
scans-table: ALTER DOMAIN public.required SET NOT NULL
may-fail-on-data: ALTER DOMAIN public.base ADD CONSTRAINT base_check CHECK (((VALUE)::text <> 'zz'::text))
scans-table: ALTER DOMAIN public.base ADD CONSTRAINT base_check CHECK (((VALUE)::text <> 'zz'::text))
may-fail-on-data: ALTER DOMAIN public.checked ADD CONSTRAINT changed CHECK ((VALUE ~ 'y'::text))
scans-table: ALTER DOMAIN public.checked ADD CONSTRAINT changed CHECK ((VALUE ~ 'y'::text))
may-fail-on-data: ALTER DOMAIN public.checked ADD CONSTRAINT fresh CHECK ((length(VALUE) < 100))
scans-table: ALTER DOMAIN public.checked ADD CONSTRAINT fresh CHECK ((length(VALUE) < 100))
may-fail-on-data: ALTER DOMAIN public.checked VALIDATE CONSTRAINT valid_later
scans-table: ALTER DOMAIN public.checked VALIDATE CONSTRAINT valid_later
rewrites-table: ALTER TABLE public.t ALTER COLUMN b TYPE public.base USING b::text::public.base, ALTER COLUMN bs TYPE public.base[] USING bs::text[]::public.base[], ALTER COLUMN s TYPE public.sorted USING s::text::public.sorted
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN b TYPE public.base USING b::text::public.base, ALTER COLUMN bs TYPE public.base[] USING bs::text[]::public.base[], ALTER COLUMN s TYPE public.sorted USING s::text::public.sorted
