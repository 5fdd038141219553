-- options: majors 18-
-- from
create table t (id int primary key, twice int generated always as (id * 2) stored);
create publication p for table t;
create publication q for table t with (publish_generated_columns = stored);

-- to
create table t (id int primary key, twice int generated always as (id * 2) stored);
create publication p for table t with (publish_generated_columns = stored);
create publication q for table t;
create publication r for table t (id, twice) with (publish_generated_columns = stored, publish = 'delete');

-- plan
ALTER PUBLICATION p SET (publish_generated_columns = stored);
ALTER PUBLICATION q SET (publish_generated_columns = none);
CREATE PUBLICATION r WITH (publish = 'delete', publish_generated_columns = stored);
ALTER PUBLICATION r ADD TABLE ONLY public.t (id, twice);
