-- from
create table other (a integer);

-- to
create table other (a integer);
create table t (a integer primary key, b integer);
alter table t add constraint again unique (a);
alter table t add constraint one unique (a, b), add constraint two unique (a, b) deferrable;
alter table t add constraint three unique (a, b);
create unique index four on t (a, b);

-- plan
CREATE TABLE public.t (
  a integer NOT NULL,
  b integer,
  CONSTRAINT t_pkey PRIMARY KEY (a),
  CONSTRAINT one UNIQUE (a, b),
  CONSTRAINT two UNIQUE (a, b) DEFERRABLE
);
ALTER TABLE public.t ADD CONSTRAINT again UNIQUE (a);
ALTER TABLE public.t ADD CONSTRAINT three UNIQUE (a, b);
CREATE UNIQUE INDEX four ON public.t USING btree (a, b);

-- hazards
builds-index: ALTER TABLE public.t ADD CONSTRAINT again UNIQUE (a)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT again UNIQUE (a)
builds-index: ALTER TABLE public.t ADD CONSTRAINT three UNIQUE (a, b)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT three UNIQUE (a, b)
builds-index: CREATE UNIQUE INDEX four ON public.t USING btree (a, b)
may-fail-on-data: CREATE UNIQUE INDEX four ON public.t USING btree (a, b)
