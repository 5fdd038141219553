-- from
create schema s;
create operator family kept using btree;
create operator family gone using hash;
comment on operator family kept using btree is 'old';
create operator class c for type int using hash family gone as operator 1 =, function 1 hashint4(int);

-- to
create schema s;
create operator family kept using btree;
create operator family s.kept using gin;
comment on operator family kept using btree is 'new';
create operator class s.c for type int using btree family kept as operator 3 =, function 1 btint4cmp(int, int);
comment on operator class s.c using btree is 'in the other';

-- plan
DROP OPERATOR CLASS public.c USING hash;
DROP OPERATOR FAMILY public.gone USING hash;
CREATE OPERATOR FAMILY s.kept USING gin;
CREATE OPERATOR CLASS s.c FOR TYPE integer
  USING btree FAMILY public.kept AS
  OPERATOR 3 =(integer,integer),
  FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
COMMENT ON OPERATOR CLASS s.c USING btree IS 'in the other';
COMMENT ON OPERATOR FAMILY public.kept USING btree IS 'new';
