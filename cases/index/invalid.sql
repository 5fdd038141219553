-- options: one way
-- from
create table t (a integer, b integer);
create index i_a on t (a);
update pg_index set indisvalid = false where indexrelid = 'i_a'::regclass;

-- rows
insert into t values (1, 1), (2, 2);

-- to
create table t (a integer, b integer);
create index i_a on t (a);

-- plan
DROP INDEX public.i_a;
CREATE INDEX i_a ON public.t USING btree (a);

-- hazards
builds-index: CREATE INDEX i_a ON public.t USING btree (a)
