-- options: majors 15-
-- from
create schema a;
create schema b;
create schema gone;
create table a.t (id int primary key);
create table t (id int primary key);
create publication p for tables in schema a, gone;
create publication q for tables in schema b, table t;
create publication dropped for tables in schema a;

-- to
create schema a;
create schema b;
create table a.t (id int primary key);
create table t (id int primary key);
create publication p for tables in schema a, b;
create publication q for tables in schema public;
create publication r for tables in schema a, table t where (id > 3);

-- plan
ALTER PUBLICATION q DROP TABLES IN SCHEMA b;
ALTER PUBLICATION q DROP TABLE ONLY public.t;
DROP PUBLICATION dropped;
DROP SCHEMA gone;
CREATE PUBLICATION r;
ALTER PUBLICATION r ADD TABLE ONLY public.t WHERE ((id > 3));
ALTER PUBLICATION p ADD TABLES IN SCHEMA b;
ALTER PUBLICATION q ADD TABLES IN SCHEMA public;
ALTER PUBLICATION r ADD TABLES IN SCHEMA a;

-- hazards
breaks-clients: DROP PUBLICATION dropped
