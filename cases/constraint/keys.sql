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

-- plan
ALTER TABLE public.promoted DROP CONSTRAINT promoted_code_key;
ALTER TABLE public.promoted DROP CONSTRAINT promoted_pkey;
ALTER TABLE public.t DROP CONSTRAINT t_a;
ALTER TABLE public.t DROP CONSTRAINT t_bc;
ALTER TABLE public.t DROP CONSTRAINT t_d;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.keyless ADD CONSTRAINT keyless_pkey PRIMARY KEY (id);
ALTER TABLE public.promoted ADD CONSTRAINT promoted_pkey PRIMARY KEY (code);
ALTER TABLE public.t ADD CONSTRAINT t_a UNIQUE (a) INCLUDE (b) WITH (fillfactor=70);
ALTER TABLE public.t ADD CONSTRAINT t_bc UNIQUE (c, b) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.t ADD CONSTRAINT t_d UNIQUE (d);
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id, a);

-- hazards
builds-index: ALTER TABLE public.keyless ADD CONSTRAINT keyless_pkey PRIMARY KEY (id)
may-fail-on-data: ALTER TABLE public.keyless ADD CONSTRAINT keyless_pkey PRIMARY KEY (id)
builds-index: ALTER TABLE public.promoted ADD CONSTRAINT promoted_pkey PRIMARY KEY (code)
may-fail-on-data: ALTER TABLE public.promoted ADD CONSTRAINT promoted_pkey PRIMARY KEY (code)
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_a UNIQUE (a) INCLUDE (b) WITH (fillfactor=70)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_a UNIQUE (a) INCLUDE (b) WITH (fillfactor=70)
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_bc UNIQUE (c, b) DEFERRABLE INITIALLY DEFERRED
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_bc UNIQUE (c, b) DEFERRABLE INITIALLY DEFERRED
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_d UNIQUE (d)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_d UNIQUE (d)
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id, a)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id, a)
