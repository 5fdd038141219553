-- options: majors 14-
-- from
create type by_subtype as range (subtype = float8, subtype_diff = float8mi);
create type by_class as range (subtype = text, multirange_type_name = by_class_old);
create type by_collation as range (subtype = text, collation = "C");
create type by_name as range (subtype = int, multirange_type_name = first_name);
create type gone as range (subtype = int);
create table t (id int primary key, s by_subtype, c by_class, o by_collation);

-- rows
insert into t values (1, '[1,2]', '[a,b]', '[a,b]');

-- to
create type by_subtype as range (subtype = float4);
create type by_class as range (subtype = text, subtype_opclass = text_pattern_ops, multirange_type_name = by_class_new);
create type by_collation as range (subtype = text, collation = "POSIX");
create type by_name as range (subtype = int, multirange_type_name = second_name);
create type fresh as range (subtype = date);
create table t (id int primary key, s by_subtype, c by_class, o by_collation);

-- plan
ALTER TYPE public.by_class RENAME TO by_class__old;
ALTER TYPE public.by_class_old RENAME TO by_class_old__old;
ALTER FUNCTION public.by_class(text, text) RENAME TO by_class__old;
ALTER FUNCTION public.by_class(text, text, text) RENAME TO by_class__old;
ALTER FUNCTION public.by_class_old() RENAME TO by_class_old__old;
ALTER TYPE public.by_collation RENAME TO by_collation__old;
ALTER TYPE public.by_collation_multirange RENAME TO by_collation_multirange__old;
ALTER FUNCTION public.by_collation(text, text) RENAME TO by_collation__old;
ALTER FUNCTION public.by_collation(text, text, text) RENAME TO by_collation__old;
ALTER FUNCTION public.by_collation_multirange() RENAME TO by_collation_multirange__old;
ALTER TYPE public.by_subtype RENAME TO by_subtype__old;
ALTER TYPE public.by_subtype_multirange RENAME TO by_subtype_multirange__old;
ALTER FUNCTION public.by_subtype(double precision, double precision) RENAME TO by_subtype__old;
ALTER FUNCTION public.by_subtype(double precision, double precision, text) RENAME TO by_subtype__old;
ALTER FUNCTION public.by_subtype_multirange() RENAME TO by_subtype_multirange__old;
DROP TYPE public.gone;
CREATE TYPE public.by_class AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops, MULTIRANGE_TYPE_NAME = public.by_class_new);
CREATE TYPE public.by_collation AS RANGE (SUBTYPE = text, COLLATION = pg_catalog."POSIX", MULTIRANGE_TYPE_NAME = public.by_collation_multirange);
ALTER TYPE public.first_name RENAME TO second_name;
ALTER FUNCTION public.first_name() RENAME TO second_name;
ALTER FUNCTION public.first_name(public.by_name) RENAME TO second_name;
ALTER FUNCTION public.first_name(public.by_name[]) RENAME TO second_name;
CREATE TYPE public.by_subtype AS RANGE (SUBTYPE = real, MULTIRANGE_TYPE_NAME = public.by_subtype_multirange);
CREATE TYPE public.fresh AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = public.fresh_multirange);
ALTER TABLE public.t ALTER COLUMN s TYPE public.by_subtype USING s::text::public.by_subtype, ALTER COLUMN c TYPE public.by_class USING c::text::public.by_class, ALTER COLUMN o TYPE public.by_collation USING o::text::public.by_collation;
DROP TYPE public.by_class__old;
DROP TYPE public.by_collation__old;
DROP TYPE public.by_subtype__old;

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN s TYPE public.by_subtype USING s::text::public.by_subtype, ALTER COLUMN c TYPE public.by_class USING c::text::public.by_class, ALTER COLUMN o TYPE public.by_collation USING o::text::public.by_collation
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN s TYPE public.by_subtype USING s::text::public.by_subtype, ALTER COLUMN c TYPE public.by_class USING c::text::public.by_class, ALTER COLUMN o TYPE public.by_collation USING o::text::public.by_collation
