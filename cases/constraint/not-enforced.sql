-- options: majors 18
-- from
create table t (id integer, a integer, during daterange,
  constraint a_check check (a > 0), constraint id_check check (id > 0) not enforced, constraint t_key unique (id, during without overlaps));

-- rows
insert into t values (1, 1, '[2020-01-01,2020-02-01)');

-- to
create table t (id integer, a integer, during daterange,
  constraint a_check check (a > 0) not enforced, constraint id_check check (id > 0), constraint t_key unique (id, during));
