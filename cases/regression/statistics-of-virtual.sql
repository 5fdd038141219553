-- options: majors 18-
-- A partition's column that becomes a virtual one with its table's has no statistics target to be taken back.

-- from
create table p (k integer, a integer) partition by list (k);
create table p_1 partition of p for values in (1);
alter table p alter a set statistics 50;

-- rows
insert into p values (1, 2);

-- to
create table p (k integer, a integer generated always as (k + 1) virtual) partition by list (k);
create table p_1 partition of p for values in (1);

-- plan
ALTER TABLE public.p DROP COLUMN a;
ALTER TABLE public.p ADD COLUMN a integer GENERATED ALWAYS AS ((k + 1)) VIRTUAL;

-- hazards
drops-data: ALTER TABLE public.p DROP COLUMN a
