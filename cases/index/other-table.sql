-- from
create table t (a integer);
create table u (a integer);
create index i on t (a);

-- rows
insert into t values (1);
insert into u values (1);

-- to
create table t (a integer);
create table u (a integer);
create index i on u (a);

-- plan
DROP INDEX public.i;
CREATE INDEX i ON public.u USING btree (a);

-- hazards
builds-index: CREATE INDEX i ON public.u USING btree (a)
