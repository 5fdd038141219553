-- options: majors 14-
-- from
create table t (a int[], p point, v tsvector);
create operator class kept for type int[] using gin as
  operator 1 && (anyarray, anyarray), operator 2 @> (anyarray, anyarray), function 1 btint4cmp(int, int),
  function 2 ginarrayextract(anyarray, internal, internal),
  function 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
  function 4 ginarrayconsistent(internal, smallint, anyarray, int, internal, internal, internal, internal), storage int;
create operator class storage_changes for type int[] using gin as
  function 2 ginarrayextract(anyarray, internal, internal), storage int;
create index i on t using gin (a kept);
create index s on t using gist (v tsvector_ops(siglen = 100));

-- rows
insert into t values ('{1,2}', '(1,2)', 'a b');

-- to
create table t (a int[], p point, v tsvector);
create operator class kept for type int[] using gin as
  operator 1 && (anyarray, anyarray), operator 3 <@ (anyarray, anyarray), function 1 btint4cmp(int, int),
  function 2 ginarrayextract(anyarray, internal, internal),
  function 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
  function 4 ginarrayconsistent(internal, smallint, anyarray, int, internal, internal, internal, internal), storage int;
create operator class storage_changes for type int[] using gin as
  function 2 ginarrayextract(anyarray, internal, internal), storage bigint;
create operator class near for type point using gist as
  operator 1 <<, operator 15 <-> (point, point) for order by float_ops,
  function 1 gist_point_consistent(internal, point, smallint, oid, internal), function 2 gist_box_union(internal, internal),
  function 3 gist_point_compress(internal), function 5 gist_box_penalty(internal, internal, internal),
  function 6 gist_box_picksplit(internal, internal), function 7 gist_box_same(box, box, internal),
  function 8 gist_point_distance(internal, point, smallint, oid, internal), storage box;
create operator class texts for type tsvector using gist as
  operator 1 @@ (tsvector, tsquery), function 1 gtsvector_consistent(internal, tsvector, smallint, oid, internal),
  function 2 gtsvector_union(internal, internal), function 3 gtsvector_compress(internal), function 4 gtsvector_decompress(internal),
  function 5 gtsvector_penalty(internal, internal, internal), function 6 gtsvector_picksplit(internal, internal),
  function 7 gtsvector_same(gtsvector, gtsvector, internal), function 10 gtsvector_options(internal), storage gtsvector;
create index i on t using gin (a kept);
create index s on t using gist (v tsvector_ops(siglen = 200));
create index x on t using gist (v texts(siglen = 300));
create index n on t using gist (p near);

-- plan
DROP INDEX public.s;
ALTER OPERATOR FAMILY public.kept USING gin DROP OPERATOR 2 (anyarray, anyarray);
DROP OPERATOR CLASS public.storage_changes USING gin;
CREATE OPERATOR FAMILY public.near USING gist;
CREATE OPERATOR FAMILY public.texts USING gist;
CREATE OPERATOR CLASS public.near FOR TYPE point
  USING gist FAMILY public.near AS
  FUNCTION 1 (point, point) gist_point_consistent(internal,point,smallint,oid,internal),
  FUNCTION 2 (point, point) gist_box_union(internal,internal),
  FUNCTION 5 (point, point) gist_box_penalty(internal,internal,internal),
  FUNCTION 6 (point, point) gist_box_picksplit(internal,internal),
  FUNCTION 7 (point, point) gist_box_same(box,box,internal),
  STORAGE box;
CREATE OPERATOR CLASS public.storage_changes FOR TYPE integer[]
  USING gin FAMILY public.storage_changes AS
  FUNCTION 2 (integer[], integer[]) ginarrayextract(anyarray,internal,internal),
  STORAGE bigint;
CREATE OPERATOR CLASS public.texts FOR TYPE tsvector
  USING gist FAMILY public.texts AS
  FUNCTION 1 (tsvector, tsvector) gtsvector_consistent(internal,tsvector,smallint,oid,internal),
  FUNCTION 2 (tsvector, tsvector) gtsvector_union(internal,internal),
  FUNCTION 5 (tsvector, tsvector) gtsvector_penalty(internal,internal,internal),
  FUNCTION 6 (tsvector, tsvector) gtsvector_picksplit(internal,internal),
  FUNCTION 7 (tsvector, tsvector) gtsvector_same(gtsvector,gtsvector,internal),
  STORAGE gtsvector;
ALTER OPERATOR FAMILY public.kept USING gin ADD OPERATOR 3 <@(anyarray,anyarray);
ALTER OPERATOR FAMILY public.near USING gist ADD FUNCTION 3 (point, point) gist_point_compress(internal);
ALTER OPERATOR FAMILY public.near USING gist ADD FUNCTION 8 (point, point) gist_point_distance(internal,point,smallint,oid,internal);
ALTER OPERATOR FAMILY public.near USING gist ADD OPERATOR 1 <<(point,point);
ALTER OPERATOR FAMILY public.near USING gist ADD OPERATOR 15 <->(point,point) FOR ORDER BY pg_catalog.float_ops;
ALTER OPERATOR FAMILY public.texts USING gist ADD FUNCTION 10 (tsvector, tsvector) gtsvector_options(internal);
ALTER OPERATOR FAMILY public.texts USING gist ADD FUNCTION 3 (tsvector, tsvector) gtsvector_compress(internal);
ALTER OPERATOR FAMILY public.texts USING gist ADD FUNCTION 4 (tsvector, tsvector) gtsvector_decompress(internal);
ALTER OPERATOR FAMILY public.texts USING gist ADD OPERATOR 1 @@(tsvector,tsquery);
CREATE INDEX n ON public.t USING gist (p public.near);
CREATE INDEX s ON public.t USING gist (v tsvector_ops (siglen=200));
CREATE INDEX x ON public.t USING gist (v public.texts (siglen=300));

-- hazards
builds-index: CREATE INDEX n ON public.t USING gist (p public.near)
builds-index: CREATE INDEX s ON public.t USING gist (v tsvector_ops (siglen=200))
builds-index: CREATE INDEX x ON public.t USING gist (v public.texts (siglen=300))
