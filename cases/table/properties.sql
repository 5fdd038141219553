-- from
create table logged (id integer primary key);
create unlogged table unlogged (id integer);
create table options (id integer, a text) with (fillfactor = 50, autovacuum_enabled = off);
create table replica (id integer primary key, a integer not null);
create unique index replica_a on replica (a);
create table security (id integer);
create table clustered (id integer primary key, a integer);
create index clustered_a on clustered (a);
alter table clustered cluster on clustered_a;
create table gone (id integer);

-- rows
insert into logged values (1);
insert into unlogged values (1);
insert into options values (1, 'a');
insert into replica values (1, 1);
insert into clustered values (1, 1);

-- to
create unlogged table logged (id integer primary key);
create table unlogged (id integer);
create table options (id integer, a text) with (fillfactor = 70, toast.autovacuum_enabled = off);
create table replica (id integer primary key, a integer not null);
create unique index replica_a on replica (a);
alter table replica replica identity using index replica_a;
create table security (id integer);
alter table security enable row level security;
alter table security force row level security;
alter table security replica identity full;
create table clustered (id integer primary key, a integer);
create index clustered_a on clustered (a);
alter table clustered cluster on clustered_pkey;
create table fresh (id integer);
create table empty ();

-- plan
DROP TABLE public.gone;
ALTER TABLE public.clustered CLUSTER ON clustered_pkey;
CREATE TABLE public.empty ();
CREATE TABLE public.fresh (
  id integer
);
ALTER TABLE public.logged SET UNLOGGED;
ALTER TABLE public.options SET (fillfactor=70);
ALTER TABLE public.options RESET (autovacuum_enabled);
ALTER TABLE public.options SET (toast.autovacuum_enabled=off);
ALTER TABLE public.replica REPLICA IDENTITY USING INDEX replica_a;
ALTER TABLE public.security REPLICA IDENTITY FULL;
ALTER TABLE public.security ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.security FORCE ROW LEVEL SECURITY;
ALTER TABLE public.unlogged SET LOGGED;

-- hazards
drops-data: DROP TABLE public.gone
rewrites-table: ALTER TABLE public.logged SET UNLOGGED
rewrites-table: ALTER TABLE public.unlogged SET LOGGED
