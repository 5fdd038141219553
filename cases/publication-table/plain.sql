-- from
create table t (id int primary key);
create table u (id int primary key);
create schema s;
create table s.t (id int primary key);
create publication p for table t, s.t;

-- rows
insert into t values (1);

-- to
create table t (id bigint primary key);
create table u (id int primary key);
create schema s;
create table s.t (id int primary key);
create publication p for table t, u;
create publication q for table s.t;

-- plan
ALTER PUBLICATION p DROP TABLE ONLY s.t;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
CREATE PUBLICATION q;
ALTER PUBLICATION p ADD TABLE ONLY public.u;
ALTER PUBLICATION q ADD TABLE ONLY s.t;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN id TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN id TYPE bigint
