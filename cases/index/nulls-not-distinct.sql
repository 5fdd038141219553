-- options: majors 15-
-- from
create table t (a integer, b integer);
create unique index i_a on t (a);

-- rows
insert into t values (1, 1), (2, 2);

-- to
create table t (a integer, b integer);
create unique index i_a on t (a) nulls not distinct;

-- plan
DROP INDEX public.i_a;
CREATE UNIQUE INDEX i_a ON public.t USING btree (a) NULLS NOT DISTINCT;

-- hazards
builds-index: CREATE UNIQUE INDEX i_a ON public.t USING btree (a) NULLS NOT DISTINCT
may-fail-on-data: CREATE UNIQUE INDEX i_a ON public.t USING btree (a) NULLS NOT DISTINCT
