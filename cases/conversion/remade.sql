-- options: majors 14-
-- from
create function convert(int, int, cstring, internal, int, boolean) returns int language c strict as '$libdir/utf8_and_iso8859_1', 'utf8_to_iso8859_1';
create conversion v for 'UTF8' to 'LATIN1' from convert;
create default conversion w for 'UTF8' to 'LATIN1' from convert;

-- to
create function convert(a int, b int, c cstring, d internal, e int, f boolean) returns int language c strict as '$libdir/utf8_and_iso8859_1', 'utf8_to_iso8859_1';
create conversion v for 'UTF8' to 'LATIN1' from convert;
create default conversion w for 'UTF8' to 'LATIN1' from convert;

-- plan
DROP CONVERSION public.v;
DROP CONVERSION public.w;
DROP FUNCTION public.convert(integer, integer, cstring, internal, integer, boolean);
CREATE FUNCTION public.convert(a integer, b integer, c cstring, d internal, e integer, f boolean)
 RETURNS integer
 LANGUAGE c
 STRICT
AS '$libdir/utf8_and_iso8859_1', $function$utf8_to_iso8859_1$function$;
CREATE CONVERSION public.v FOR 'UTF8' TO 'LATIN1' FROM public.convert;
CREATE DEFAULT CONVERSION public.w FOR 'UTF8' TO 'LATIN1' FROM public.convert;
