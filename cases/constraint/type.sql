-- from
create table t (id integer not null, a integer not null, b integer, constraint key unique (id), constraint other check (a > 0));

-- rows
insert into t values (1, 1, 1), (2, 2, 2);

-- to
create table t (id integer not null, a integer not null, b integer, constraint key primary key (id), constraint other unique (a));

-- plan
ALTER TABLE public.t DROP CONSTRAINT key;
ALTER TABLE public.t DROP CONSTRAINT other;
ALTER TABLE public.t ADD CONSTRAINT key PRIMARY KEY (id);
ALTER TABLE public.t ADD CONSTRAINT other UNIQUE (a);

-- hazards
builds-index: ALTER TABLE public.t ADD CONSTRAINT key PRIMARY KEY (id)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT key PRIMARY KEY (id)
builds-index: ALTER TABLE public.t ADD CONSTRAINT other UNIQUE (a)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT other UNIQUE (a)
