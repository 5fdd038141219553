-- from
create table parted (id int, v text) partition by list (id);
create table one partition of parted for values in (1);
create table two partition of parted for values in (2);
create publication p for table parted;
create publication q for table one;

-- rows
insert into parted values (1, 'a'), (2, 'b');

-- to
create table parted (id int, v varchar(9)) partition by list (id);
create table one partition of parted for values in (1);
create table two (id int, v text);
create publication p for table parted, two with (publish_via_partition_root);
create publication q for table two;
