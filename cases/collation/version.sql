-- options: one way
-- from
create collation outdated (provider = icu, locale = 'de', version = '1.2');
create table t (a text collate outdated primary key);

-- rows
insert into t values ('x');

-- to
create collation outdated (provider = icu, locale = 'de');
create table t (a text collate outdated primary key);

-- plan
ALTER COLLATION public.outdated REFRESH VERSION;
