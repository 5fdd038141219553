-- options: majors 18
-- from
create table t (id int4range, a integer, during daterange,
  constraint a_check check (a > 0), constraint id_check check (not isempty(id)) not enforced, constraint t_key unique (id, during without overlaps));

-- rows
insert into t values ('[1,2)', 1, '[2020-01-01,2020-02-01)');

-- to
create table t (id int4range, a integer, during daterange,
  constraint a_check check (a > 0) not enforced, constraint id_check check (not isempty(id)), constraint t_key unique (id, during));

-- plan
ALTER TABLE public.t DROP CONSTRAINT a_check;
ALTER TABLE public.t DROP CONSTRAINT id_check;
ALTER TABLE public.t DROP CONSTRAINT t_key;
ALTER TABLE public.t ADD CONSTRAINT a_check CHECK ((a > 0)) NOT ENFORCED;
ALTER TABLE public.t ADD CONSTRAINT id_check CHECK ((NOT isempty(id)));
ALTER TABLE public.t ADD CONSTRAINT t_key UNIQUE (id, during);

-- hazards
scans-table: ALTER TABLE public.t ADD CONSTRAINT id_check CHECK ((NOT isempty(id)))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT id_check CHECK ((NOT isempty(id)))
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_key UNIQUE (id, during)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_key UNIQUE (id, during)
