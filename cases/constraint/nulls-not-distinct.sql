-- options: majors 15-
-- from
create table t (a integer, b integer, constraint t_a unique (a), constraint t_b unique nulls not distinct (b));

-- rows
insert into t values (1, 1), (2, null);

-- to
create table t (a integer, b integer, constraint t_a unique nulls not distinct (a), constraint t_b unique (b));

-- plan
ALTER TABLE public.t DROP CONSTRAINT t_a;
ALTER TABLE public.t DROP CONSTRAINT t_b;
ALTER TABLE public.t ADD CONSTRAINT t_a UNIQUE NULLS NOT DISTINCT (a);
ALTER TABLE public.t ADD CONSTRAINT t_b UNIQUE (b);

-- hazards
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_a UNIQUE NULLS NOT DISTINCT (a)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_a UNIQUE NULLS NOT DISTINCT (a)
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_b UNIQUE (b)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_b UNIQUE (b)
