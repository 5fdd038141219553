-- from
create table t (id integer, a integer, b varchar(10), c text,
  constraint positive check (a > 0), constraint listed check (b in ('x', 'y')), constraint gone check (c <> ''),
  constraint inherited check (id > 0), constraint whole check (t is not null));
alter table t add constraint late check (id < 100) not valid, add constraint loose check (a < 100);

-- rows
insert into t select n, n, 'x', 'c' from generate_series(1, 5) n;

-- to
create table t (id integer, a integer, b varchar(10), c text,
  constraint positive check (a >= 0), constraint listed check (b in ('x', 'y')), constraint fresh check (length(c) < 50),
  constraint inherited check (id > 0) no inherit, constraint whole check (t is not null));
alter table t add constraint late check (id < 100), add constraint loose check (a < 100) not valid;
