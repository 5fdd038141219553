-- options: rename public.t=app.t; rename public.color=app.color
-- from
create schema app;
create type color as enum ('red', 'blue');
create table t (id integer primary key, c color default 'red', n integer);
create index t_n on t (n);
create table child (t_id integer references t);
create view v as select id, c from t;

-- rows
insert into t values (1, 'red', 1), (2, 'blue', 2);
insert into child values (1);

-- to
create schema app;
create type app.color as enum ('red', 'blue');
create table app.t (id integer primary key, c app.color default 'red', n integer);
create index t_n on app.t (n);
create table child (t_id integer references app.t);
create view v as select id, c from app.t;

-- expect
select count(*) = 2 from app.t

-- plan
ALTER TYPE public.color SET SCHEMA app;
ALTER TABLE public.t SET SCHEMA app;

-- hazards
breaks-clients: ALTER TYPE public.color SET SCHEMA app
breaks-clients: ALTER TABLE public.t SET SCHEMA app
