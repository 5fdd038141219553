-- from
create foreign data wrapper w;
create server s foreign data wrapper w;
create table base (id int, name text);
create foreign table child () inherits (base) server s;
create foreign table alone (id int, name text) server s;
create table parted (id int not null, name text) partition by range (id);
create table near partition of parted for values from (0) to (10);
create foreign table far partition of parted for values from (10) to (20) server s options (t 'far');
create foreign table further partition of parted for values from (20) to (30) server s;

-- rows
insert into base values (1, 'a');
insert into parted values (1, 'a');

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create table base (id bigint, name text not null, more int default 1);
create foreign table child (own int options (a 'b')) inherits (base) server s;
create foreign table alone () inherits (base) server s;
create table parted (id int not null, name varchar(9)) partition by range (id);
create table near partition of parted for values from (0) to (10);
create foreign table far partition of parted for values from (10) to (25) server s options (t 'farther');
create foreign table later partition of parted (name default 'x') for values from (25) to (30) server s;
