-- options: allow none
-- from
create foreign data wrapper w;
create server s foreign data wrapper w options (a 'b');
create user mapping for public server s;
create foreign table t (id int, gone text) server s;
create publication p for all tables;
create table goes (id int primary key);
create table stays (id int primary key);
create publication stays for table stays, goes;

-- to
create foreign data wrapper w;
create table stays (id int primary key);
create publication stays;

-- plan

-- hazards
--allow-drop s
--allow-drop s.public
--allow-drop public.goes
--allow-drop public.t
--allow-drop p
--allow-drop stays.public.stays
