-- options: one way
-- from
create collation outdated (provider = icu, locale = 'de', version = '1.2');
create collation gone (provider = icu, locale = 'de', version = '1.1');
create table t (a text collate outdated primary key);

-- rows
insert into t values ('x');

-- to
create collation outdated (provider = icu, locale = 'de');
create collation comes (provider = icu, locale = 'de', version = '1.3');
create table t (a text collate outdated primary key);

-- plan
DROP COLLATION public.gone;
CREATE COLLATION public.comes (PROVIDER = icu, LOCALE = 'de', VERSION = '1.3');
ALTER COLLATION public.outdated REFRESH VERSION;
