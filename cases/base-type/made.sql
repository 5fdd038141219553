-- options: majors 14-; one way
-- from
create type shell_kept;
create type shell_filled;
create function filled_in(cstring) returns shell_filled language internal immutable strict as 'textin';
create function filled_out(shell_filled) returns cstring language internal immutable strict as 'textout';
create type shell_gone;
create type label;
create function label_in(cstring) returns label language internal immutable strict as 'textin';
create function label_out(label) returns cstring language internal immutable strict as 'textout';
create type label (input = label_in, output = label_out, like = text);
create type gone;
create function gone_in(cstring) returns gone language internal immutable strict as 'int4in';
create function gone_out(gone) returns cstring language internal immutable strict as 'int4out';
create type gone (input = gone_in, output = gone_out, like = int4);
create function uses_gone(gone) returns int language internal immutable strict as 'int4up';
create cast (gone as int) without function;
comment on type label is 'old';
create table t (a label, b int);
create table u (g gone[]);

-- rows
insert into t values ('x', 1);

-- to
create schema s;
create type shell_kept;
create type shell_filled;
create function filled_in(cstring) returns shell_filled language internal immutable strict as 'textin';
create function filled_out(shell_filled) returns cstring language internal immutable strict as 'textout';
create type shell_filled (input = filled_in, output = filled_out, like = text);
create type label;
create function label_in(cstring) returns label language internal immutable strict as 'textin';
create function label_out(label) returns cstring language internal immutable strict as 'textout';
create function label_receive(internal) returns label language internal immutable strict as 'textrecv';
create function label_send(label) returns bytea language internal immutable strict as 'textsend';
create type label (input = label_in, output = label_out, receive = label_receive, send = label_send, like = text);
create type s.number;
create function s.number_in(cstring, oid, int) returns s.number language internal immutable strict as 'int4in';
create function s.number_out(s.number) returns cstring language internal immutable strict as 'int4out';
create type s.number (input = s.number_in, output = s.number_out, internallength = 4, passedbyvalue, alignment = int4,
  category = 'N', preferred = true, default = '7', delimiter = ';');
create type s.line_of_points;
create function s.points_in(cstring) returns s.line_of_points language internal immutable strict as 'box_in';
create function s.points_out(s.line_of_points) returns cstring language internal immutable strict as 'box_out';
create type s.line_of_points (input = s.points_in, output = s.points_out, internallength = 32, element = point, alignment = double, subscript = raw_array_subscript_handler);
create function s.less(s.number, s.number) returns boolean language internal immutable strict as 'int4lt';
create function s.less_or_same(s.number, s.number) returns boolean language internal immutable strict as 'int4le';
create function s.same(s.number, s.number) returns boolean language internal immutable strict as 'int4eq';
create function s.more(s.number, s.number) returns boolean language internal immutable strict as 'int4gt';
create function s.more_or_same(s.number, s.number) returns boolean language internal immutable strict as 'int4ge';
create function s.compared(s.number, s.number) returns int language internal immutable strict as 'btint4cmp';
create operator s.< (leftarg = s.number, rightarg = s.number, function = s.less, commutator = operator(s.>), negator = operator(s.>=));
create operator s.<= (leftarg = s.number, rightarg = s.number, function = s.less_or_same, commutator = operator(s.>=), negator = operator(s.>));
create operator s.= (leftarg = s.number, rightarg = s.number, function = s.same, commutator = operator(s.=), merges);
create operator s.> (leftarg = s.number, rightarg = s.number, function = s.more, commutator = operator(s.<), negator = operator(s.<=));
create operator s.>= (leftarg = s.number, rightarg = s.number, function = s.more_or_same, commutator = operator(s.<=), negator = operator(s.<));
create operator class s.number_ops default for type s.number using btree as
  operator 1 s.<, operator 2 s.<=, operator 3 s.=, operator 4 s.>=, operator 5 s.>, function 1 s.compared(s.number, s.number);
create cast (int as s.number) without function as assignment;
create cast (s.number as int) without function;
create domain s.positive as s.number check (value::int > 0);
comment on type label is 'new';
comment on type s.number is 'comes';
comment on type shell_kept is 'still one';
create table t (a label, b int, c s.number unique default 5, d s.number[], e s.positive, f shell_filled);
create view v as select distinct c from t order by c;
create materialized view m as select c, count(*) from t group by c;

-- plan
DROP CAST (public.gone AS integer);
DROP FUNCTION public.uses_gone(public.gone);
DROP TABLE public.u;
DROP TYPE public.gone CASCADE;
DROP TYPE public.shell_gone;
CREATE SCHEMA s;
CREATE TYPE public.shell_filled (
  INPUT = public.filled_in,
  OUTPUT = public.filled_out,
  ALIGNMENT = int4,
  STORAGE = extended
);
CREATE TYPE s.line_of_points;
CREATE TYPE s.number;
ALTER TABLE public.t ADD COLUMN f public.shell_filled;
CREATE FUNCTION public.label_receive(internal)
 RETURNS public.label
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textrecv$function$;
CREATE FUNCTION public.label_send(public.label)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textsend$function$;
ALTER TYPE public.label SET (RECEIVE = public.label_receive, SEND = public.label_send);
CREATE FUNCTION s.number_in(cstring, oid, integer)
 RETURNS s.number
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;
CREATE FUNCTION s.number_out(s.number)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;
CREATE TYPE s.number (
  INPUT = s.number_in,
  OUTPUT = s.number_out,
  INTERNALLENGTH = 4,
  PASSEDBYVALUE,
  ALIGNMENT = int4,
  CATEGORY = 'N',
  PREFERRED = true,
  DEFAULT = '7',
  DELIMITER = ';',
  STORAGE = plain
);
CREATE DOMAIN s.positive AS s.number;
CREATE FUNCTION s.compared(s.number, s.number)
 RETURNS integer
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$btint4cmp$function$;
CREATE FUNCTION s.less(s.number, s.number)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4lt$function$;
CREATE FUNCTION s.less_or_same(s.number, s.number)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4le$function$;
CREATE FUNCTION s.more(s.number, s.number)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4gt$function$;
CREATE FUNCTION s.more_or_same(s.number, s.number)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4ge$function$;
CREATE FUNCTION s.points_in(cstring)
 RETURNS s.line_of_points
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$box_in$function$;
CREATE FUNCTION s.points_out(s.line_of_points)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$box_out$function$;
CREATE TYPE s.line_of_points (
  INPUT = s.points_in,
  OUTPUT = s.points_out,
  SUBSCRIPT = pg_catalog.raw_array_subscript_handler,
  INTERNALLENGTH = 32,
  ALIGNMENT = double,
  ELEMENT = point,
  STORAGE = plain
);
CREATE FUNCTION s.same(s.number, s.number)
 RETURNS boolean
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4eq$function$;
CREATE OPERATOR s.< (FUNCTION = s.less, LEFTARG = s.number, RIGHTARG = s.number, COMMUTATOR = OPERATOR(s.>), NEGATOR = OPERATOR(s.>=));
CREATE OPERATOR s.<= (FUNCTION = s.less_or_same, LEFTARG = s.number, RIGHTARG = s.number, COMMUTATOR = OPERATOR(s.>=), NEGATOR = OPERATOR(s.>));
CREATE OPERATOR s.= (FUNCTION = s.same, LEFTARG = s.number, RIGHTARG = s.number, COMMUTATOR = OPERATOR(s.=), MERGES);
CREATE OPERATOR s.> (FUNCTION = s.more, LEFTARG = s.number, RIGHTARG = s.number, COMMUTATOR = OPERATOR(s.<), NEGATOR = OPERATOR(s.<=));
CREATE OPERATOR s.>= (FUNCTION = s.more_or_same, LEFTARG = s.number, RIGHTARG = s.number, COMMUTATOR = OPERATOR(s.<=), NEGATOR = OPERATOR(s.<));
CREATE OPERATOR FAMILY s.number_ops USING btree;
CREATE OPERATOR CLASS s.number_ops DEFAULT FOR TYPE s.number
  USING btree FAMILY s.number_ops AS
  OPERATOR 1 s.<(s.number,s.number),
  OPERATOR 2 s.<=(s.number,s.number),
  OPERATOR 3 s.=(s.number,s.number),
  OPERATOR 4 s.>=(s.number,s.number),
  OPERATOR 5 s.>(s.number,s.number),
  FUNCTION 1 (s.number, s.number) s.compared(s.number,s.number);
CREATE CAST (integer AS s.number) WITHOUT FUNCTION AS ASSIGNMENT;
CREATE CAST (s.number AS integer) WITHOUT FUNCTION;
ALTER DOMAIN s.positive ADD CONSTRAINT positive_check CHECK (((VALUE)::integer > 0));
ALTER TABLE public.t ADD COLUMN c s.number DEFAULT 5;
ALTER TABLE public.t ADD COLUMN d s.number[], ADD COLUMN e s.positive;
ALTER TABLE public.t ADD CONSTRAINT t_c_key UNIQUE (c);
CREATE VIEW public.v AS
 SELECT DISTINCT c
   FROM public.t
  ORDER BY c;
CREATE MATERIALIZED VIEW public.m AS
 SELECT c,
    count(*) AS count
   FROM public.t
  GROUP BY c;
COMMENT ON TYPE public.label IS 'new';
COMMENT ON TYPE public.shell_kept IS 'still one';
COMMENT ON TYPE s.number IS 'comes';

-- hazards
drops-data: DROP TABLE public.u
may-fail-on-data: ALTER DOMAIN s.positive ADD CONSTRAINT positive_check CHECK (((VALUE)::integer > 0))
scans-table: ALTER DOMAIN s.positive ADD CONSTRAINT positive_check CHECK (((VALUE)::integer > 0))
rewrites-table: ALTER TABLE public.t ADD COLUMN d s.number[], ADD COLUMN e s.positive
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_c_key UNIQUE (c)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_c_key UNIQUE (c)
