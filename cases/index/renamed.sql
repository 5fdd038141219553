-- from
create table t (a integer, b integer);
create index old_a on t (a);

-- rows
insert into t values (1, 1), (2, 2);

-- to
create table t (a integer, b integer);
create index new_a on t (a);

-- plan
ALTER INDEX public.old_a RENAME TO new_a;

-- hazards
breaks-clients: ALTER INDEX public.old_a RENAME TO new_a
