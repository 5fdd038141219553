-- from
create schema s;
alter default privileges for role pg_monitor in schema s grant select on tables to pg_read_all_stats;
create view s.shown as select 1 as n;
alter view s.shown owner to pg_monitor;
create view s.taken as select 1 as n;
alter view s.taken owner to pg_monitor;
grant select on s.taken to pg_read_all_stats with grant option;

-- to
create schema s;
alter default privileges for role pg_monitor in schema s grant select on tables to pg_read_all_stats;
create view s.shown as select 'x' as n;
grant select on s.shown to pg_read_all_stats;
create view s.taken as select 'x' as n;
alter view s.taken owner to pg_read_all_stats;

-- plan
DROP VIEW s.shown;
DROP VIEW s.taken;
CREATE VIEW s.shown AS
 SELECT 'x'::text AS n;
CREATE VIEW s.taken AS
 SELECT 'x'::text AS n;
ALTER VIEW s.taken OWNER TO pg_read_all_stats;
GRANT SELECT ON TABLE s.shown TO pg_read_all_stats;
