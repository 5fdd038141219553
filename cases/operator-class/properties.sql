-- from
create function backwards(int, int) returns int language sql immutable strict as 'select btint4cmp($2, $1)';
create function hashed(int) returns int language sql immutable strict as 'select hashint4($1)';
create operator family other using btree;
create operator class kept for type int using btree as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class gone for type int using btree family other as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class family_changes for type int using btree as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class type_changes for type int4 using hash as operator 1 =, function 1 hashed(int);
create operator class members_change for type int using btree as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class storage_changes for type int using brin as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >,
  function 1 brin_minmax_opcinfo(internal), function 2 brin_minmax_add_value(internal, internal, internal, internal),
  function 3 brin_minmax_consistent(internal, internal, internal), function 4 brin_minmax_union(internal, internal, internal), storage int;
create type price as (amount numeric, currency text);
create operator class default_changes for type price using btree as
  operator 1 < (record, record), operator 2 <= (record, record), operator 3 = (record, record), operator 4 >= (record, record), operator 5 > (record, record),
  function 1 (price, price) btrecordcmp(record, record);
comment on operator class members_change using btree is 'stays';
create table t (a int, b int, c int);
create index i_kept on t (a kept desc, b);
create index i_family on t (a family_changes);
create index i_members on t (a members_change, b members_change) where c > 0;
create index i_brin on t using brin (a storage_changes);
alter table t add constraint only_one exclude using btree (c members_change with =);

-- rows
insert into t values (1, 2, 3), (2, 3, 4);

-- to
create schema s;
create function backwards(int, int) returns int language sql immutable strict as 'select btint4cmp($2, $1)';
create function hashed(int) returns int language sql immutable strict as 'select hashint4($1)';
create function hashed(bigint) returns int language sql immutable strict as 'select hashint8($1)';
create operator family other using btree;
create operator class kept for type int using btree as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class family_changes for type int using btree family other as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class s.made for type int using btree as
  operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 backwards(int, int);
create operator class type_changes for type bigint using hash as operator 1 =, function 1 hashed(bigint);
create operator class members_change for type int using btree as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int), function 2 btint4sortsupport(internal);
create operator class storage_changes for type int using brin as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >,
  function 1 brin_minmax_opcinfo(internal), function 2 brin_minmax_add_value(internal, internal, internal, internal),
  function 3 brin_minmax_consistent(internal, internal, internal), function 4 brin_minmax_union(internal, internal, internal);
create type price as (amount numeric, currency text);
create operator class default_changes default for type price using btree as
  operator 1 < (record, record), operator 2 <= (record, record), operator 3 = (record, record), operator 4 >= (record, record), operator 5 > (record, record),
  function 1 (price, price) btrecordcmp(record, record);
create operator class s.lquery default for type price using gin as storage text;
comment on operator class members_change using btree is 'stays';
create table t (a int, b int, c int);
create index i_kept on t (a kept desc, b);
create index i_family on t (a family_changes);
create index i_members on t (a members_change, b members_change) where c > 0;
create index i_brin on t using brin (a storage_changes);
alter table t add constraint only_one exclude using btree (c members_change with =);
create index i_made on t (a s.made nulls first);

-- plan
SET check_function_bodies = off;
DROP INDEX public.i_family;
DROP INDEX public.i_members;
ALTER TABLE public.t DROP CONSTRAINT only_one;
DROP OPERATOR CLASS public.default_changes USING btree;
DROP OPERATOR CLASS public.family_changes USING btree;
DROP OPERATOR CLASS public.gone USING btree;
DROP OPERATOR CLASS public.members_change USING btree;
DROP OPERATOR CLASS public.type_changes USING hash;
DROP OPERATOR FAMILY public.family_changes USING btree;
CREATE SCHEMA s;
CREATE FUNCTION public.hashed(bigint)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$select hashint8($1)$function$;
CREATE OPERATOR FAMILY s.lquery USING gin;
CREATE OPERATOR FAMILY s.made USING btree;
CREATE OPERATOR CLASS public.default_changes DEFAULT FOR TYPE public.price
  USING btree FAMILY public.default_changes AS
  FUNCTION 1 (public.price, public.price) btrecordcmp(record,record);
CREATE OPERATOR CLASS public.family_changes FOR TYPE integer
  USING btree FAMILY public.other AS
  OPERATOR 1 >(integer,integer),
  OPERATOR 2 >=(integer,integer),
  OPERATOR 3 =(integer,integer),
  OPERATOR 4 <=(integer,integer),
  OPERATOR 5 <(integer,integer),
  FUNCTION 1 (integer, integer) public.backwards(integer,integer);
CREATE OPERATOR CLASS public.members_change FOR TYPE integer
  USING btree FAMILY public.members_change AS
  OPERATOR 1 <(integer,integer),
  OPERATOR 2 <=(integer,integer),
  OPERATOR 3 =(integer,integer),
  OPERATOR 4 >=(integer,integer),
  OPERATOR 5 >(integer,integer),
  FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
CREATE OPERATOR CLASS public.type_changes FOR TYPE bigint
  USING hash FAMILY public.type_changes AS
  OPERATOR 1 =(bigint,bigint),
  FUNCTION 1 (bigint, bigint) public.hashed(bigint);
CREATE OPERATOR CLASS s.lquery DEFAULT FOR TYPE public.price
  USING gin FAMILY s.lquery AS
  STORAGE text;
CREATE OPERATOR CLASS s.made FOR TYPE integer
  USING btree FAMILY s.made AS
  OPERATOR 1 >(integer,integer),
  OPERATOR 2 >=(integer,integer),
  OPERATOR 3 =(integer,integer),
  OPERATOR 4 <=(integer,integer),
  OPERATOR 5 <(integer,integer),
  FUNCTION 1 (integer, integer) public.backwards(integer,integer);
ALTER OPERATOR FAMILY public.members_change USING btree ADD FUNCTION 2 (integer, integer) btint4sortsupport(internal);
ALTER TABLE public.t ADD CONSTRAINT only_one EXCLUDE USING btree (c public.members_change WITH =);
CREATE INDEX i_family ON public.t USING btree (a public.family_changes);
CREATE INDEX i_made ON public.t USING btree (a s.made NULLS FIRST);
CREATE INDEX i_members ON public.t USING btree (a public.members_change, b public.members_change) WHERE (c > 0);
COMMENT ON OPERATOR CLASS public.members_change USING btree IS 'stays';

-- hazards
untracked-dependencies: CREATE FUNCTION public.hashed(bigint)
builds-index: ALTER TABLE public.t ADD CONSTRAINT only_one EXCLUDE USING btree (c public.members_change WITH =)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT only_one EXCLUDE USING btree (c public.members_change WITH =)
builds-index: CREATE INDEX i_family ON public.t USING btree (a public.family_changes)
builds-index: CREATE INDEX i_made ON public.t USING btree (a s.made NULLS FIRST)
builds-index: CREATE INDEX i_members ON public.t USING btree (a public.members_change, b public.members_change) WHERE (c > 0)
