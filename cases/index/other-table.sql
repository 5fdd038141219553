-- from
create table t (a integer);
create table u (a integer);
create index i on t (a);

-- rows
insert into t values (1);
insert into u values (1);

-- to
create table t (a integer);
create table u (a integer);
create index i on u (a);
