-- options: rename public.old=new
-- from
create collation old (provider = icu, locale = 'de');
create domain d as text collate old;
create table t (a text collate old, b text, c d, check (b > 'x' collate old));
create index i on t (b collate old);
create view v as select b collate old as c from t;

-- rows
insert into t values ('x', 'z', 'y');

-- to
create collation new (provider = icu, locale = 'de');
create domain d as text collate new;
create table t (a text collate new, b text, c d, check (b > 'x' collate new));
create index i on t (b collate new);
create view v as select b collate new as c from t;

-- plan
ALTER COLLATION public.old RENAME TO new;

-- hazards
breaks-clients: ALTER COLLATION public.old RENAME TO new
