-- options: rename a.c=c2; rename a.v=v2; rename a.d=d2; rename a.f=f2; rename a.fam(btree)=a.fam2(btree); rename a.cls(btree)=a.cls2(btree); rename a.n=n2
-- from
create schema a;
create collation a.c (provider=icu, locale='de');
create conversion a.v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create text search dictionary a.d (template = simple);
create text search configuration a.f (parser = default);
alter text search configuration a.f add mapping for word with a.d;
create type a.n as (x int);
create function a.lt(a.n, a.n) returns boolean language sql immutable as 'select ($1).x < ($2).x';
create function a.cmp(a.n, a.n) returns int language sql immutable as 'select btint4cmp(($1).x, ($2).x)';
create operator a.<% (leftarg = a.n, rightarg = a.n, function = a.lt, commutator = operator(a.%>));
create operator family a.fam using btree;
create operator class a.cls for type a.n using btree family a.fam as operator 1 a.<%, function 1 a.cmp(a.n, a.n);
create function a.as_int(a.n) returns int language sql immutable as 'select ($1).x';
create cast (a.n as int) with function a.as_int(a.n);
create function a.plain(int, a.n) returns boolean language sql immutable as 'select $1 < ($2).x';
create operator a.<% (leftarg = int, rightarg = a.n, function = a.plain);
alter operator family a.fam using btree add operator 1 a.<% (int, a.n);
create table t (x text collate a.c, v tsvector generated always as (to_tsvector('a.f', x collate "C")) stored, n a.n, check (n operator(a.<%) row(5)::a.n));
create index i on t using gin (to_tsvector('a.f', x collate "C"));
create view w as select x collate a.c as x, n::int as n from t;
comment on cast (a.n as int) is 'c';
comment on operator class a.cls using btree is 'c';
comment on operator a.<% (a.n, a.n) is 'c';
comment on text search configuration a.f is 'c';

-- rows
insert into t (x, n) values ('x', row(1));

-- to
create schema a;
create collation a.c2 (provider=icu, locale='de');
create conversion a.v2 for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create text search dictionary a.d2 (template = simple);
create text search configuration a.f2 (parser = default);
alter text search configuration a.f2 add mapping for word with a.d2;
create type a.n2 as (x int);
create function a.lt(a.n2, a.n2) returns boolean language sql immutable as 'select ($1).x < ($2).x';
create function a.cmp(a.n2, a.n2) returns int language sql immutable as 'select btint4cmp(($1).x, ($2).x)';
create operator a.<% (leftarg = a.n2, rightarg = a.n2, function = a.lt, commutator = operator(a.%>));
create operator family a.fam2 using btree;
create operator class a.cls2 for type a.n2 using btree family a.fam2 as operator 1 a.<%, function 1 a.cmp(a.n2, a.n2);
create function a.as_int(a.n2) returns int language sql immutable as 'select ($1).x';
create cast (a.n2 as int) with function a.as_int(a.n2);
create function a.plain(int, a.n2) returns boolean language sql immutable as 'select $1 < ($2).x';
create operator a.<% (leftarg = int, rightarg = a.n2, function = a.plain);
alter operator family a.fam2 using btree add operator 1 a.<% (int, a.n2);
create table t (x text collate a.c2, v tsvector generated always as (to_tsvector('a.f2', x collate "C")) stored, n a.n2, check (n operator(a.<%) row(5)::a.n2));
create index i on t using gin (to_tsvector('a.f2', x collate "C"));
create view w as select x collate a.c2 as x, n::int as n from t;
comment on cast (a.n2 as int) is 'c';
comment on operator class a.cls2 using btree is 'c';
comment on operator a.<% (a.n2, a.n2) is 'c';
comment on text search configuration a.f2 is 'c';

-- plan
ALTER TEXT SEARCH DICTIONARY a.d RENAME TO d2;
ALTER TEXT SEARCH CONFIGURATION a.f RENAME TO f2;
ALTER COLLATION a.c RENAME TO c2;
ALTER TYPE a.n RENAME TO n2;
ALTER OPERATOR FAMILY a.fam USING btree RENAME TO fam2;
ALTER OPERATOR CLASS a.cls USING btree RENAME TO cls2;
ALTER CONVERSION a.v RENAME TO v2;

-- hazards
breaks-clients: ALTER TEXT SEARCH DICTIONARY a.d RENAME TO d2
breaks-clients: ALTER TEXT SEARCH CONFIGURATION a.f RENAME TO f2
breaks-clients: ALTER COLLATION a.c RENAME TO c2
breaks-clients: ALTER TYPE a.n RENAME TO n2
breaks-clients: ALTER CONVERSION a.v RENAME TO v2
