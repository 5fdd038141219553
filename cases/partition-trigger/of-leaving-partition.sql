-- A partition leaves a table that goes: its trigger, which fires otherwise than the table's, goes with that.

-- from
create table p (k integer) partition by range (k);
create table p_0 partition of p for values from (0) to (10);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touching before insert on p for each row execute function touch();
alter table p enable replica trigger touching;
alter table p_0 disable trigger touching;

-- rows
insert into p values (1);

-- to
create table q (k integer) partition by range (k);
create table p_0 partition of q for values from (0) to (10);
create function touch() returns trigger language plpgsql as 'begin return new; end';

-- plan
ALTER TABLE public.p DETACH PARTITION public.p_0;
DROP TABLE public.p;
CREATE TABLE public.q (
  k integer
) PARTITION BY RANGE (k);
ALTER TABLE public.q ATTACH PARTITION public.p_0 FOR VALUES FROM (0) TO (10);

-- hazards
drops-data: DROP TABLE public.p
scans-table: ALTER TABLE public.q ATTACH PARTITION public.p_0 FOR VALUES FROM (0) TO (10)
