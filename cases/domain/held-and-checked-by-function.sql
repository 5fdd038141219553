-- options: majors 14-
-- from
create domain email as text check (value <> '');
create table person (id integer primary key, addresses email[]);

-- rows
insert into person values (1, '{a@b}');

-- to
create function is_email(v text) returns boolean language sql immutable return v like '%@%';
create domain email as text check (value <> '') constraint written_well check (is_email(value));
create table person (id integer primary key, addresses email[]);
create type contact as (address email);
create table firm (id integer primary key, contact contact);

-- plan
ALTER DOMAIN public.email RENAME TO email__old;
CREATE DOMAIN public.email AS text;
ALTER DOMAIN public.email ADD CONSTRAINT email_check CHECK ((VALUE <> ''::text));
CREATE TYPE public.contact AS (address public.email);
CREATE FUNCTION public.is_email(v text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (v ~~ '%@%'::text);
ALTER DOMAIN public.email ADD CONSTRAINT written_well CHECK (public.is_email(VALUE));
CREATE TABLE public.firm (
  id integer NOT NULL,
  contact public.contact,
  CONSTRAINT firm_pkey PRIMARY KEY (id)
);
ALTER TABLE public.person ALTER COLUMN addresses TYPE public.email[] USING addresses::text[]::public.email[];
DROP DOMAIN public.email__old;

-- hazards
may-fail-on-data: ALTER DOMAIN public.email ADD CONSTRAINT email_check CHECK ((VALUE <> ''::text))
scans-table: ALTER DOMAIN public.email ADD CONSTRAINT email_check CHECK ((VALUE <> ''::text))
may-fail-on-data: ALTER DOMAIN public.email ADD CONSTRAINT written_well CHECK (public.is_email(VALUE))
scans-table: ALTER DOMAIN public.email ADD CONSTRAINT written_well CHECK (public.is_email(VALUE))
rewrites-table: ALTER TABLE public.person ALTER COLUMN addresses TYPE public.email[] USING addresses::text[]::public.email[]
may-fail-on-data: ALTER TABLE public.person ALTER COLUMN addresses TYPE public.email[] USING addresses::text[]::public.email[]
