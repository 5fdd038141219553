-- options: rename a=b
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
create schema b;
create collation b.c (provider=icu, locale='de');
create conversion b.v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create text search dictionary b.d (template = simple);
create text search configuration b.f (parser = default);
alter text search configuration b.f add mapping for word with b.d;
create type b.n as (x int);
create function b.lt(b.n, b.n) returns boolean language sql immutable as 'select ($1).x < ($2).x';
create function b.cmp(b.n, b.n) returns int language sql immutable as 'select btint4cmp(($1).x, ($2).x)';
create operator b.<% (leftarg = b.n, rightarg = b.n, function = b.lt, commutator = operator(b.%>));
create operator family b.fam using btree;
create operator class b.cls for type b.n using btree family b.fam as operator 1 b.<%, function 1 b.cmp(b.n, b.n);
create function b.as_int(b.n) returns int language sql immutable as 'select ($1).x';
create cast (b.n as int) with function b.as_int(b.n);
create function b.plain(int, b.n) returns boolean language sql immutable as 'select $1 < ($2).x';
create operator b.<% (leftarg = int, rightarg = b.n, function = b.plain);
alter operator family b.fam using btree add operator 1 b.<% (int, b.n);
create table t (x text collate b.c, v tsvector generated always as (to_tsvector('b.f', x collate "C")) stored, n b.n, check (n operator(b.<%) row(5)::b.n));
create index i on t using gin (to_tsvector('b.f', x collate "C"));
create view w as select x collate b.c as x, n::int as n from t;
comment on cast (b.n as int) is 'c';
comment on operator class b.cls using btree is 'c';
comment on operator b.<% (b.n, b.n) is 'c';
comment on text search configuration b.f is 'c';

-- plan
ALTER SCHEMA a RENAME TO b;

-- hazards
breaks-clients: ALTER SCHEMA a RENAME TO b
