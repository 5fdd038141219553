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

-- plan
ALTER PUBLICATION q DROP TABLE ONLY public.one;
ALTER TABLE public.parted DETACH PARTITION public.two;
ALTER TABLE public.parted ALTER COLUMN v TYPE character varying(9);
ALTER PUBLICATION p SET (publish_via_partition_root = true);
ALTER PUBLICATION p ADD TABLE ONLY public.two;
ALTER PUBLICATION q ADD TABLE ONLY public.two;

-- hazards
rewrites-table: ALTER TABLE public.parted ALTER COLUMN v TYPE character varying(9)
may-fail-on-data: ALTER TABLE public.parted ALTER COLUMN v TYPE character varying(9)
