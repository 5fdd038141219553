-- from
create text search dictionary d (template = simple);
alter text search dictionary d owner to pg_monitor;
create text search configuration c (parser = default);
create collation o (locale = 'C');
alter collation o owner to pg_monitor;
create conversion v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create operator === (leftarg = int, rightarg = int, function = int4eq);
alter operator === (int, int) owner to pg_monitor;
create operator !! (rightarg = int, function = int4um);
create operator family f using btree;
alter operator family f using btree owner to pg_monitor;
create operator class k for type int using hash as operator 1 =, function 1 hashint4(int);

-- to
create text search dictionary d (template = simple);
alter text search dictionary d owner to pg_signal_backend;
create text search configuration c (parser = default);
alter text search configuration c owner to pg_monitor;
create collation o (locale = 'C');
alter collation o owner to pg_monitor;
create conversion v for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
alter conversion v owner to pg_monitor;
create operator === (leftarg = int, rightarg = int, function = int4eq);
alter operator === (int, int) owner to pg_signal_backend;
create operator !! (rightarg = int, function = int4um);
alter operator !! (none, int) owner to pg_monitor;
create operator family f using btree;
alter operator family f using btree owner to pg_monitor;
create operator class k for type int using hash as operator 1 =, function 1 hashint4(int);
alter operator class k using hash owner to pg_monitor;

-- plan
ALTER CONVERSION public.v OWNER TO pg_monitor;
ALTER OPERATOR public.!! (NONE, integer) OWNER TO pg_monitor;
ALTER OPERATOR public.=== (integer, integer) OWNER TO pg_signal_backend;
ALTER OPERATOR CLASS public.k USING hash OWNER TO pg_monitor;
ALTER TEXT SEARCH CONFIGURATION public.c OWNER TO pg_monitor;
ALTER TEXT SEARCH DICTIONARY public.d OWNER TO pg_signal_backend;
