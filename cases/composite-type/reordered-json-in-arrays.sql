-- options: refused ARRAY_CANNOT_CHANGE
-- JSON null is not told from no value.

-- from
create type pair as (a int, b jsonb);
create table t (id int primary key, p pair[]);

-- to
create type pair as (b jsonb, a int);
create table t (id int primary key, p pair[]);
