-- options: allow none
-- from
create table gone (id int primary key);
create table t (id int primary key);
create publication p for table t, gone;

-- to
create table t (id int primary key);
create publication p;

-- plan

-- hazards
--allow-drop public.gone
--allow-drop p.public.t
