-- from
create table t (id int primary key, name text);
create publication plain for table t;
create publication narrow with (publish = 'insert, update');
create publication everything for all tables;
create publication rooted with (publish_via_partition_root = true);
create publication gone for table t;
create publication swapped for table t;
comment on publication plain is 'one';

-- rows
insert into t values (1, 'a');

-- to
create table t (id int primary key, name text);
create publication plain for table t with (publish = 'insert');
create publication narrow with (publish = 'insert, update, delete, truncate');
create publication everything for table t;
create publication rooted;
create publication "All" for all tables with (publish = '', publish_via_partition_root = true);
create publication swapped for all tables;
comment on publication plain is 'two';
comment on publication "All" is 'all of it';
alter publication rooted owner to current_user;

-- plan
DROP PUBLICATION everything;
DROP PUBLICATION gone;
DROP PUBLICATION swapped;
CREATE PUBLICATION "All" FOR ALL TABLES WITH (publish = '', publish_via_partition_root = true);
CREATE PUBLICATION everything;
ALTER PUBLICATION narrow SET (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION plain SET (publish = 'insert');
ALTER PUBLICATION rooted SET (publish_via_partition_root = false);
CREATE PUBLICATION swapped FOR ALL TABLES;
ALTER PUBLICATION everything ADD TABLE ONLY public.t;
COMMENT ON PUBLICATION "All" IS 'all of it';
COMMENT ON PUBLICATION plain IS 'two';

-- hazards
breaks-clients: DROP PUBLICATION everything
breaks-clients: DROP PUBLICATION gone
breaks-clients: DROP PUBLICATION swapped
