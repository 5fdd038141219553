-- from
create foreign data wrapper w;
create foreign data wrapper other;
create server typed type 'oracle' version '11' foreign data wrapper w;
create server moved foreign data wrapper w options (host 'a');
create server opted version '1' foreign data wrapper w options (host 'a', port '5432');
create server gone foreign data wrapper w;
create user mapping for public server moved options (who 'me');
create foreign table lies (a int options (b 'c') not null check (a > 0)) server moved options (t 'x');
comment on foreign table lies is 'elsewhere';
grant select (a) on lies to public;
create view v as select a from lies;
grant usage on foreign server moved to public;
comment on server opted is 'one';

-- to
create foreign data wrapper w;
create foreign data wrapper other;
create server typed type 'db2' version '12' foreign data wrapper w;
create server moved foreign data wrapper other options (host 'a');
create server opted foreign data wrapper w options (port '5433', host 'a', dbname 'd');
create server "New" version 'v''1' foreign data wrapper w;
create user mapping for public server moved options (who 'me');
create foreign table lies (a int options (b 'c') not null check (a > 0)) server moved options (t 'x');
comment on foreign table lies is 'elsewhere';
grant select (a) on lies to public;
create view v as select a from lies;
grant usage on foreign server moved to public;
comment on server opted is 'two';
alter server typed owner to current_user;

-- plan
DROP VIEW public.v;
DROP FOREIGN TABLE public.lies;
DROP USER MAPPING FOR PUBLIC SERVER moved;
DROP SERVER gone;
DROP SERVER moved;
DROP SERVER typed;
CREATE SERVER "New" VERSION 'v''1' FOREIGN DATA WRAPPER w;
CREATE SERVER moved FOREIGN DATA WRAPPER other OPTIONS (host 'a');
ALTER SERVER opted VERSION NULL;
ALTER SERVER opted OPTIONS (ADD dbname 'd', SET port '5433');
CREATE SERVER typed TYPE 'db2' VERSION '12' FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR PUBLIC SERVER moved OPTIONS (who 'me');
CREATE FOREIGN TABLE public.lies (
  a integer OPTIONS (b 'c') NOT NULL,
  CONSTRAINT lies_a_check CHECK ((a > 0))
) SERVER moved OPTIONS (t 'x');
CREATE VIEW public.v AS
 SELECT a
   FROM public.lies;
COMMENT ON SERVER opted IS 'two';
COMMENT ON FOREIGN TABLE public.lies IS 'elsewhere';
GRANT SELECT (a) ON TABLE public.lies TO PUBLIC;
GRANT USAGE ON FOREIGN SERVER moved TO PUBLIC;
