-- options: majors 14-
-- from
create function convert(int, int, cstring, internal, int, boolean) returns int language c strict as '$libdir/utf8_and_iso8859_1', 'utf8_to_iso8859_1';
create conversion kept for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create conversion gone for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
create conversion source_changes for 'LATIN3' to 'UTF8' from iso8859_to_utf8;
create conversion destination_changes for 'UTF8' to 'LATIN3' from utf8_to_iso8859;
create conversion function_changes for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
create default conversion default_goes for 'UTF8' to 'LATIN4' from utf8_to_iso8859;
create conversion default_comes for 'UTF8' to 'LATIN4' from utf8_to_iso8859;
comment on conversion source_changes is 'stays';

-- to
create function convert(int, int, cstring, internal, int, boolean) returns int language c strict as '$libdir/utf8_and_iso8859_1', 'utf8_to_iso8859_1';
create schema s;
create conversion kept for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create conversion s.made for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
create conversion source_changes for 'LATIN4' to 'UTF8' from iso8859_to_utf8;
create conversion destination_changes for 'UTF8' to 'LATIN4' from utf8_to_iso8859;
create conversion function_changes for 'UTF8' to 'LATIN1' from convert;
create conversion default_goes for 'UTF8' to 'LATIN4' from utf8_to_iso8859;
create default conversion default_comes for 'UTF8' to 'LATIN4' from utf8_to_iso8859;
comment on conversion source_changes is 'stays';

-- plan
DROP CONVERSION public.default_comes;
DROP CONVERSION public.default_goes;
DROP CONVERSION public.destination_changes;
DROP CONVERSION public.function_changes;
DROP CONVERSION public.gone;
DROP CONVERSION public.source_changes;
CREATE SCHEMA s;
CREATE DEFAULT CONVERSION public.default_comes FOR 'UTF8' TO 'LATIN4' FROM utf8_to_iso8859;
CREATE CONVERSION public.default_goes FOR 'UTF8' TO 'LATIN4' FROM utf8_to_iso8859;
CREATE CONVERSION public.destination_changes FOR 'UTF8' TO 'LATIN4' FROM utf8_to_iso8859;
CREATE CONVERSION public.function_changes FOR 'UTF8' TO 'LATIN1' FROM public.convert;
CREATE CONVERSION public.source_changes FOR 'LATIN4' TO 'UTF8' FROM iso8859_to_utf8;
CREATE CONVERSION s.made FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
COMMENT ON CONVERSION public.source_changes IS 'stays';
