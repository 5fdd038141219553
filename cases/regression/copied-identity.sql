-- from
create table base (id integer generated always as identity);
create table resized (like base including identity);

-- rows
insert into resized default values;

-- to
create table base (id integer generated always as identity);
create table copy (like base including identity);
create table resized (id bigint generated always as identity);
