-- options: rename public.d=e; allow none
-- from
create domain d as text check (value <> 'q') constraint long check (length(value) < 9);
create table t (v d);

-- rows
insert into t values ('a');

-- to
create domain e as text check (value <> 'q') constraint short check (length(value) < 9);
create table t (v e);

-- expect
select v = 'a' from public.t

-- plan
ALTER DOMAIN public.d RENAME TO e;
ALTER DOMAIN public.e RENAME CONSTRAINT d_check TO e_check;
ALTER DOMAIN public.e RENAME CONSTRAINT long TO short;

-- hazards
breaks-clients: ALTER DOMAIN public.d RENAME TO e
