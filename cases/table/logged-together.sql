-- from
create unlogged table a (id int primary key, up int references a);
create unlogged table b (id int primary key references a);
create unlogged table c (id int references b, x int references a);
create table d (id int primary key);
create table e (id int references d);

-- rows
insert into a values (1, 1);
insert into b values (1);
insert into d values (2);
insert into e values (2);

-- to
create table a (id int primary key, up int references a);
create table b (id int primary key references a);
create table c (id int references b, x int references a);
create unlogged table d (id int primary key);
create unlogged table e (id int references d);

-- plan
ALTER TABLE public.a SET LOGGED;
ALTER TABLE public.b SET LOGGED;
ALTER TABLE public.c SET LOGGED;
ALTER TABLE public.e SET UNLOGGED;
ALTER TABLE public.d SET UNLOGGED;

-- hazards
rewrites-table: ALTER TABLE public.a SET LOGGED
rewrites-table: ALTER TABLE public.b SET LOGGED
rewrites-table: ALTER TABLE public.c SET LOGGED
rewrites-table: ALTER TABLE public.e SET UNLOGGED
rewrites-table: ALTER TABLE public.d SET UNLOGGED
