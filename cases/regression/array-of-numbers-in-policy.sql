-- from
create table t (k int, a real);

-- rows
insert into t values (1, 1);

-- to
create table t (k int, a real);
create policy visible on t for delete using (a = any (array[1, 2, 3]));
create view v as select k from t where a = any (array[1, 2, 3]);
create index t_k on t (k) where a = any (array[1, 2, 3]);

-- plan
CREATE VIEW public.v AS
 SELECT k
   FROM public.t
  WHERE (a = ANY ((ARRAY[1, 2, 3])::double precision[]));
CREATE INDEX t_k ON public.t USING btree (k) WHERE (a = ANY ((ARRAY[1, 2, 3])::double precision[]));
CREATE POLICY visible ON public.t FOR DELETE USING ((a = ANY ((ARRAY[1, 2, 3])::double precision[])));

-- hazards
builds-index: CREATE INDEX t_k ON public.t USING btree (k) WHERE (a = ANY ((ARRAY[1, 2, 3])::double precision[]))
