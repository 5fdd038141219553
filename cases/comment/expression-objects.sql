-- from
create text search dictionary d (template = simple);
comment on text search dictionary d is 'old';
create text search configuration c (parser = default);
create collation o (locale = 'C');
comment on collation o is 'goes';
create conversion v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion v is 'old';
create operator === (leftarg = int, rightarg = int, function = int4eq);
create operator !! (rightarg = int, function = int4um);
comment on operator !! (none, int) is 'goes';
create operator family f using btree;
comment on operator family f using btree is 'old';
create operator class k for type int using hash as operator 1 =, function 1 hashint4(int);
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
comment on text search parser p is 'goes';
create text search template t (lexize = dsimple_lexize);
comment on text search template t is 'old';
create cast (text as bytea) without function;

-- to
create text search dictionary d (template = simple);
comment on text search dictionary d is 'new';
create text search configuration c (parser = default);
comment on text search configuration c is 'comes';
create collation o (locale = 'C');
create conversion v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion v is 'new';
create operator === (leftarg = int, rightarg = int, function = int4eq);
comment on operator === (int, int) is 'comes';
create operator !! (rightarg = int, function = int4um);
create operator family f using btree;
comment on operator family f using btree is 'new';
create operator class k for type int using hash as operator 1 =, function 1 hashint4(int);
comment on operator class k using hash is 'comes';
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template t (lexize = dsimple_lexize);
comment on text search template t is 'new';
create cast (text as bytea) without function;
comment on cast (text as bytea) is 'comes';

-- plan
COMMENT ON COLLATION public.o IS NULL;
COMMENT ON OPERATOR public.!! (NONE, integer) IS NULL;
COMMENT ON TEXT SEARCH PARSER public.p IS NULL;
COMMENT ON CAST (text AS bytea) IS 'comes';
COMMENT ON CONVERSION public.v IS 'new';
COMMENT ON OPERATOR public.=== (integer, integer) IS 'comes';
COMMENT ON OPERATOR CLASS public.k USING hash IS 'comes';
COMMENT ON OPERATOR FAMILY public.f USING btree IS 'new';
COMMENT ON TEXT SEARCH CONFIGURATION public.c IS 'comes';
COMMENT ON TEXT SEARCH DICTIONARY public.d IS 'new';
COMMENT ON TEXT SEARCH TEMPLATE public.t IS 'new';
