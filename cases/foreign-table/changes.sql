-- from
create foreign data wrapper w;
create server s foreign data wrapper w;
create server other foreign data wrapper w;
create type color as enum ('red', 'blue');
create foreign table t (
  id int options (column_name 'ID', kept 'yes') not null,
  c color default 'red',
  name varchar(10) collate "C",
  gone text,
  twice int generated always as (id * 2) stored,
  constraint positive check (id > 0)
) server s options (schema_name 'a', table_name 't');
create foreign table moves (id int, name text) server s;
create foreign table gone (a int) server s;
create foreign table bare () server s;
create view v as select id, name from t;
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger seen before insert on t for each row execute function f();
comment on foreign table t is 'elsewhere';
comment on column t.id is 'the key';
grant select on t to public;

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create server other foreign data wrapper w;
create type color as enum ('red', 'green', 'blue');
create foreign table t (
  id bigint options (kept 'no', extra 'x') not null,
  c color not null,
  name varchar(20) default 'none',
  twice bigint generated always as (id * 2) stored,
  added timestamptz options (column_name 'at') default now(),
  constraint positive check (id > 1),
  constraint named check (name <> '')
) server s options (table_name 'it''s', fetch_size '5');
alter foreign table t alter name set statistics 50;
alter foreign table t alter name set (n_distinct = 5);
create foreign table moves (id int, name text) server other options (a 'b');
comment on foreign table moves is 'moved';
create foreign table bare (a int) server s;
create foreign table "New one" (a serial, b int check (b > 0)) server other;
create view v as select id, name from t;
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger seen after insert or update on t for each row execute function f();
comment on foreign table t is 'far away';
comment on column t.name is 'a name';
grant insert on t to public;

-- plan
COMMENT ON COLUMN public.t.id IS NULL;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT positive;
ALTER TABLE public.t DROP COLUMN gone;
ALTER TABLE public.t DROP COLUMN twice;
DROP FOREIGN TABLE public.gone;
DROP FOREIGN TABLE public.moves;
ALTER TYPE public.color ADD VALUE 'green' AFTER 'red';
CREATE FOREIGN TABLE public."New one" (
  a serial NOT NULL,
  b integer,
  CONSTRAINT "New one_b_check" CHECK ((b > 0))
) SERVER other;
CREATE FOREIGN TABLE public.moves (
  id integer,
  name text
) SERVER other OPTIONS (a 'b');
ALTER FOREIGN TABLE public.t OPTIONS (DROP schema_name, ADD fetch_size '5', SET table_name 'it''s');
ALTER TABLE public.bare ADD COLUMN a integer;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
ALTER TABLE public.t ALTER COLUMN id OPTIONS (DROP column_name, ADD extra 'x', SET kept 'no');
ALTER TABLE public.t ALTER COLUMN c SET NOT NULL;
ALTER TABLE public.t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN name TYPE character varying(20), ALTER COLUMN name SET DEFAULT 'none'::character varying;
ALTER TABLE public.t ALTER COLUMN name SET STATISTICS 50;
ALTER TABLE public.t ALTER COLUMN name SET (n_distinct=5);
ALTER TABLE public.t ADD COLUMN twice bigint GENERATED ALWAYS AS ((id * 2)) STORED;
ALTER TABLE public.t ADD COLUMN added timestamp with time zone OPTIONS (column_name 'at') DEFAULT now();
ALTER TABLE public.t ADD CONSTRAINT named CHECK (((name)::text <> ''::text));
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((id > 1));
CREATE VIEW public.v AS
 SELECT id,
    name
   FROM public.t;
CREATE OR REPLACE TRIGGER seen AFTER INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON COLUMN public.t.name IS 'a name';
COMMENT ON FOREIGN TABLE public.moves IS 'moved';
COMMENT ON FOREIGN TABLE public.t IS 'far away';
REVOKE SELECT ON TABLE public.t FROM PUBLIC;
GRANT INSERT ON TABLE public.t TO PUBLIC;

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN gone
drops-data: ALTER TABLE public.t DROP COLUMN twice
new-value-needs-commit: ALTER TYPE public.color ADD VALUE 'green' AFTER 'red'
scans-table: ALTER TABLE public.t ADD CONSTRAINT named CHECK (((name)::text <> ''::text))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT named CHECK (((name)::text <> ''::text))
scans-table: ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((id > 1))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((id > 1))
