-- options: allow none
-- from
create type pair as (a int, b text, c int);
create table t (id int, p pair);

-- rows
insert into t values (1, row(1, 'kept', 3));

-- to
create type pair as (a int, c int);
create table t (id int, p pair);

-- expect
select (p).b = 'kept' and (p).c = 3 from public.t

-- plan

-- hazards
--allow-drop public.pair.b
