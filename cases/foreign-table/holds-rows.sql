-- options: refused TABLE_CANNOT_CHANGE
-- from
create foreign data wrapper w;
create server s foreign data wrapper w;
create table t (id int);

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table t (id int) server s;

-- plan
