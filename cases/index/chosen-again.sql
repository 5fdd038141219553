-- from
create table t (a int not null, b text not null, c int not null constraint t_c unique);
create unique index t_ab on t (a, b);
create index t_b on t (b);
alter table t replica identity using index t_ab;
alter table t cluster on t_b;
create table u (a int primary key, b varchar(10) not null);
create index u_low on u (lower(b));
alter table u cluster on u_low;
alter table u replica identity using index u_pkey;

-- rows
insert into t values (1, 'x', 2);
insert into u values (1, 'x');

-- to
create table t (a int not null, b text not null, c int not null constraint t_c unique deferrable);
create unique index t_ab on t (b, a);
create index t_b on t (b desc);
alter table t replica identity using index t_ab;
alter table t cluster on t_b;
create table u (a int, b text not null, constraint u_pkey primary key (a) include (b));
create index u_low on u (lower(b));
alter table u cluster on u_low;
alter table u replica identity using index u_pkey;

-- plan
DROP INDEX public.t_ab;
DROP INDEX public.t_b;
DROP INDEX public.u_low;
ALTER TABLE public.t DROP CONSTRAINT t_c;
ALTER TABLE public.u DROP CONSTRAINT u_pkey;
ALTER TABLE public.u ALTER COLUMN b TYPE text;
ALTER TABLE public.t ADD CONSTRAINT t_c UNIQUE (c) DEFERRABLE;
ALTER TABLE public.u ADD CONSTRAINT u_pkey PRIMARY KEY (a) INCLUDE (b);
CREATE UNIQUE INDEX t_ab ON public.t USING btree (b, a);
CREATE INDEX t_b ON public.t USING btree (b DESC);
ALTER TABLE public.t REPLICA IDENTITY USING INDEX t_ab;
ALTER TABLE public.t CLUSTER ON t_b;
CREATE INDEX u_low ON public.u USING btree (lower(b));
ALTER TABLE public.u REPLICA IDENTITY USING INDEX u_pkey;
ALTER TABLE public.u CLUSTER ON u_low;

-- hazards
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_c UNIQUE (c) DEFERRABLE
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_c UNIQUE (c) DEFERRABLE
builds-index: ALTER TABLE public.u ADD CONSTRAINT u_pkey PRIMARY KEY (a) INCLUDE (b)
may-fail-on-data: ALTER TABLE public.u ADD CONSTRAINT u_pkey PRIMARY KEY (a) INCLUDE (b)
builds-index: CREATE UNIQUE INDEX t_ab ON public.t USING btree (b, a)
may-fail-on-data: CREATE UNIQUE INDEX t_ab ON public.t USING btree (b, a)
builds-index: CREATE INDEX t_b ON public.t USING btree (b DESC)
builds-index: CREATE INDEX u_low ON public.u USING btree (lower(b))
