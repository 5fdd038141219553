-- options: allow none
-- from
create foreign data wrapper w;
create server s foreign data wrapper w options (a 'b');
create user mapping for public server s;
create foreign table t (id int, gone text) server s;
create publication p for all tables;

-- to
create foreign data wrapper w;

-- plan

-- hazards
--allow-drop s
--allow-drop s.public
--allow-drop public.t
--allow-drop p
