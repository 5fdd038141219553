-- from
create table t (id integer, during tsrange, place point,
  constraint t_during exclude using gist (during with &&),
  constraint t_gone exclude using gist (place with ~=) where (id > 0));

-- rows
insert into t values (1, '[2020-01-01,2020-01-02)', '(1,1)'), (2, '[2020-01-02,2020-01-03)', '(2,2)');

-- to
create table t (id integer, during tsrange, place point,
  constraint t_during exclude using gist (during with &&) where (id > 0) deferrable initially deferred,
  constraint t_fresh exclude using btree (id with =));

-- plan
ALTER TABLE public.t DROP CONSTRAINT t_during;
ALTER TABLE public.t DROP CONSTRAINT t_gone;
ALTER TABLE public.t ADD CONSTRAINT t_during EXCLUDE USING gist (during WITH &&) WHERE ((id > 0)) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.t ADD CONSTRAINT t_fresh EXCLUDE USING btree (id WITH =);

-- hazards
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_during EXCLUDE USING gist (during WITH &&) WHERE ((id > 0)) DEFERRABLE INITIALLY DEFERRED
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_during EXCLUDE USING gist (during WITH &&) WHERE ((id > 0)) DEFERRABLE INITIALLY DEFERRED
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_fresh EXCLUDE USING btree (id WITH =)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_fresh EXCLUDE USING btree (id WITH =)
