-- from
create table other (a integer);

-- to
create table other (a integer);
create table t (a integer primary key, b integer);
alter table t add constraint again unique (a);
alter table t add constraint one unique (a, b), add constraint two unique (a, b) deferrable;
alter table t add constraint three unique (a, b);
create unique index four on t (a, b);
