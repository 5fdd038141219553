-- options: map public.color grey=blue
-- from
create type color as enum ('red', 'grey', 'blue');
create table t (id integer primary key, c color not null default 'grey', cs color[]);
create table other (c color);
create index t_c on t (c) where c = 'red';
create view v as select id, c from t where c = 'red';

-- rows
insert into t values (1, 'red', '{red,blue}'), (2, 'blue', null), (3, 'grey', null);
insert into other values ('grey'), ('red');

-- to
create type color as enum ('blue', 'red');
create table t (id integer primary key, c color not null default 'blue', cs color[]);
create table other (c color);
create index t_c on t (c) where c = 'red';
create view v as select id, c from t where c = 'red';

-- expect
select count(*) = 2 from public.t where c = 'blue'
select count(*) = 1 from public.other where c = 'blue'
