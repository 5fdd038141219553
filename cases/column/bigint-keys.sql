-- from
create table parent (id serial primary key, a text);
create table child (id serial primary key, parent_id integer not null references parent on delete cascade);
create table grandchild (child_id integer references child, parent_id integer references parent);
create index child_parent on child (parent_id);
create view v as select p.id, c.id as child from parent p join child c on c.parent_id = p.id;

-- rows
insert into parent (a) values ('a'), ('b');
insert into child (parent_id) values (1), (1), (2);
insert into grandchild values (1, 1), (3, 2);

-- to
create table parent (id bigserial primary key, a text);
create table child (id bigserial primary key, parent_id bigint not null references parent on delete cascade);
create table grandchild (child_id bigint references child, parent_id bigint references parent);
create index child_parent on child (parent_id);
create view v as select p.id, c.id as child from parent p join child c on c.parent_id = p.id;
