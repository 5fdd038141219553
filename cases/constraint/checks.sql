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

-- plan
ALTER TABLE public.t DROP CONSTRAINT gone;
ALTER TABLE public.t DROP CONSTRAINT inherited;
ALTER TABLE public.t DROP CONSTRAINT loose;
ALTER TABLE public.t DROP CONSTRAINT positive;
ALTER TABLE public.t ADD CONSTRAINT fresh CHECK ((length(c) < 50));
ALTER TABLE public.t ADD CONSTRAINT inherited CHECK ((id > 0)) NO INHERIT;
ALTER TABLE public.t VALIDATE CONSTRAINT late;
ALTER TABLE public.t ADD CONSTRAINT loose CHECK ((a < 100)) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a >= 0));

-- hazards
scans-table: ALTER TABLE public.t ADD CONSTRAINT fresh CHECK ((length(c) < 50))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT fresh CHECK ((length(c) < 50))
scans-table: ALTER TABLE public.t ADD CONSTRAINT inherited CHECK ((id > 0)) NO INHERIT
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT inherited CHECK ((id > 0)) NO INHERIT
may-fail-on-data: ALTER TABLE public.t VALIDATE CONSTRAINT late
scans-table: ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a >= 0))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a >= 0))
