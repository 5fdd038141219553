-- options: rename before=after; rename public.t.a=b; majors 15-
-- from
create table t (a int primary key, c text);
create publication before for table t (a) where (a > 1);
comment on publication before is 'x';

-- rows
insert into t values (1, 'a');

-- to
create table t (b int primary key, c text);
create publication after for table t (b) where (b > 1);
comment on publication after is 'x';

-- plan
ALTER TABLE public.t RENAME COLUMN a TO b;
ALTER PUBLICATION before RENAME TO after;

-- hazards
breaks-clients: ALTER TABLE public.t RENAME COLUMN a TO b
breaks-clients: ALTER PUBLICATION before RENAME TO after
