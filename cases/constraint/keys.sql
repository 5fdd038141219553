-- from
create table t (id integer, a integer not null, b integer not null, c text, d text, constraint t_pkey primary key (id));
alter table t add constraint t_a unique (a), add constraint t_bc unique (b, c), add constraint t_d unique (d) deferrable;
create table promoted (id integer primary key, code text not null unique);
create table keyless (id integer not null);

-- rows
insert into t select n, n, n, 'c' || n, 'd' || n from generate_series(1, 5) n;
insert into promoted values (1, 'x');
insert into keyless values (1);

-- to
create table t (id integer not null, a integer not null, b integer not null, c text, d text, constraint t_pkey primary key (id, a));
alter table t add constraint t_a unique (a) include (b) with (fillfactor = 70), add constraint t_bc unique (c, b) deferrable initially deferred,
  add constraint t_d unique (d);
create table promoted (id integer not null, code text primary key);
create table keyless (id integer primary key);
