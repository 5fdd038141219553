-- from
create type n as (x int);
create function lt(n, n) returns boolean language sql immutable as 'select ($1).x < ($2).x';
create function hashed(n) returns int language sql immutable as 'select hashint4(($1).x)';
create function mixed(int, n) returns boolean language sql immutable as 'select $1 < ($2).x';
create function as_int(n) returns int language sql immutable as 'select ($1).x';
create operator <% (leftarg = n, rightarg = n, function = lt);
create operator <% (leftarg = int, rightarg = n, function = mixed);
create operator class cls default for type n using hash as operator 1 <%, function 1 hashed(n);
alter operator family cls using hash add operator 1 <% (int, n);
create cast (n as int) with function as_int(n);
create function started(internal, int) returns internal language internal strict as 'prsd_start';
create text search parser p (start = started, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration c (parser = p);
create function lexed(internal, internal, internal, internal) returns internal language internal as 'dsimple_lexize';
create text search template t (init = dsimple_init, lexize = lexed);
create text search dictionary d (template = t);
create table a (b n, c text, d int default row(1)::n::int, check (b <% row(7)::n));
create index on a using hash (b cls);
create view v as select b::int as i, to_tsvector('c', c) as v from a;

-- rows
insert into a values (row(1), 'x', 2);

-- to
create type n as (x int);
create function lt(a n, b n) returns boolean language sql immutable as 'select ($1).x < ($2).x';
create function hashed(a n) returns int language sql immutable as 'select hashint4(($1).x)';
create function mixed(a int, b n) returns boolean language sql immutable as 'select $1 < ($2).x';
create function as_int(a n) returns int language sql immutable as 'select ($1).x';
create operator <% (leftarg = n, rightarg = n, function = lt);
create operator <% (leftarg = int, rightarg = n, function = mixed);
create operator class cls default for type n using hash as operator 1 <%, function 1 hashed(n);
alter operator family cls using hash add operator 1 <% (int, n);
create cast (n as int) with function as_int(n);
create function started(a internal, b int) returns internal language internal strict as 'prsd_start';
create text search parser p (start = started, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration c (parser = p);
create function lexed(a internal, b internal, c internal, d internal) returns internal language internal as 'dsimple_lexize';
create text search template t (init = dsimple_init, lexize = lexed);
create text search dictionary d (template = t);
create table a (b n, c text, d int default row(1)::n::int, check (b <% row(7)::n));
create index on a using hash (b cls);
create view v as select b::int as i, to_tsvector('c', c) as v from a;

-- plan
SET check_function_bodies = off;
DROP INDEX public.a_b_idx;
DROP VIEW public.v;
ALTER TABLE public.a DROP CONSTRAINT a_b_check;
DROP CAST (public.n AS integer);
ALTER OPERATOR FAMILY public.cls USING hash DROP OPERATOR 1 (integer, public.n);
DROP OPERATOR CLASS public.cls USING hash;
DROP OPERATOR public.<% (integer, public.n);
DROP OPERATOR public.<% (public.n, public.n);
DROP FUNCTION public.hashed(public.n);
DROP FUNCTION public.lt(public.n, public.n);
DROP FUNCTION public.mixed(integer, public.n);
ALTER TABLE public.a ALTER COLUMN d DROP DEFAULT;
DROP FUNCTION public.as_int(public.n);
DROP TEXT SEARCH CONFIGURATION public.c;
DROP TEXT SEARCH DICTIONARY public.d;
DROP TEXT SEARCH TEMPLATE public.t;
DROP FUNCTION public.lexed(internal, internal, internal, internal);
DROP TEXT SEARCH PARSER public.p;
DROP FUNCTION public.started(internal, integer);
CREATE FUNCTION public.as_int(a public.n)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select ($1).x$function$;
CREATE FUNCTION public.hashed(a public.n)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$select hashint4(($1).x)$function$;
CREATE FUNCTION public.lexed(a internal, b internal, c internal, d internal)
 RETURNS internal
 LANGUAGE internal
AS $function$dsimple_lexize$function$;
CREATE TEXT SEARCH TEMPLATE public.t (INIT = dsimple_init, LEXIZE = public.lexed);
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = public.t);
CREATE FUNCTION public.lt(a public.n, b public.n)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select ($1).x < ($2).x$function$;
CREATE FUNCTION public.mixed(a integer, b public.n)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$select $1 < ($2).x$function$;
CREATE FUNCTION public.started(a internal, b integer)
 RETURNS internal
 LANGUAGE internal
 STRICT
AS $function$prsd_start$function$;
CREATE TEXT SEARCH PARSER public.p (START = public.started, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.p);
CREATE OPERATOR public.<% (FUNCTION = public.mixed, LEFTARG = integer, RIGHTARG = public.n);
CREATE OPERATOR public.<% (FUNCTION = public.lt, LEFTARG = public.n, RIGHTARG = public.n);
CREATE OPERATOR CLASS public.cls DEFAULT FOR TYPE public.n
  USING hash FAMILY public.cls AS
  OPERATOR 1 public.<%(public.n,public.n),
  FUNCTION 1 (public.n, public.n) public.hashed(public.n);
ALTER OPERATOR FAMILY public.cls USING hash ADD OPERATOR 1 public.<%(integer,public.n);
CREATE CAST (public.n AS integer) WITH FUNCTION public.as_int(public.n);
ALTER TABLE public.a ALTER COLUMN d SET DEFAULT (ROW(1)::public.n)::integer;
ALTER TABLE public.a ADD CONSTRAINT a_b_check CHECK ((b OPERATOR(public.<%) ROW(7)::public.n));
CREATE VIEW public.v AS
 SELECT (b)::integer AS i,
    to_tsvector('public.c'::regconfig, c) AS v
   FROM public.a;
CREATE INDEX a_b_idx ON public.a USING hash (b);

-- hazards
untracked-dependencies: CREATE FUNCTION public.as_int(a public.n)
untracked-dependencies: CREATE FUNCTION public.hashed(a public.n)
untracked-dependencies: CREATE FUNCTION public.lt(a public.n, b public.n)
untracked-dependencies: CREATE FUNCTION public.mixed(a integer, b public.n)
scans-table: ALTER TABLE public.a ADD CONSTRAINT a_b_check CHECK ((b OPERATOR(public.<%) ROW(7)::public.n))
may-fail-on-data: ALTER TABLE public.a ADD CONSTRAINT a_b_check CHECK ((b OPERATOR(public.<%) ROW(7)::public.n))
builds-index: CREATE INDEX a_b_idx ON public.a USING hash (b)
