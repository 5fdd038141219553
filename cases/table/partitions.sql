-- from
create table ranged (id integer, at date not null, v text) partition by range (at);
create table ranged_1 partition of ranged for values from ('2020-01-01') to ('2021-01-01');
create table ranged_2 partition of ranged for values from ('2021-01-01') to ('2022-01-01');
create index ranged_id on ranged (id);
create table loose (id integer, at date not null, v text);
create table listed (k text, n integer) partition by list (k);
create table listed_a partition of listed for values in ('a', 'b');
create table listed_rest partition of listed default;

-- rows
insert into ranged values (1, '2020-05-05', 'a'), (2, '2021-05-05', 'b');
insert into loose values (3, '2022-05-05', 'c');
insert into listed values ('a', 1), ('z', 2);

-- to
create table ranged (id integer, at date not null, v text) partition by range (at);
create table ranged_1 partition of ranged for values from ('2020-01-01') to ('2021-01-01');
create table ranged_2 (id integer, at date not null, v text);
create index ranged_2_id_idx on ranged_2 (id);
create table loose partition of ranged for values from ('2022-01-01') to ('2023-01-01');
create index ranged_id on ranged (id);
create table listed (k text, n integer) partition by list (k);
create table listed_a partition of listed for values in ('a', 'b');
create table listed_c partition of listed for values in ('c');
create table listed_rest partition of listed default;
create table hashed (id bigint primary key) partition by hash (id);
create table hashed_0 partition of hashed for values with (modulus 2, remainder 0);
create table hashed_1 partition of hashed for values with (modulus 2, remainder 1);

-- expect
select count(*) = 2 from public.ranged
