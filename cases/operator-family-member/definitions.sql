-- from
create operator family numbers using btree;
create operator class numbers for type int using btree family numbers as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int);
create function other_order(int, bigint) returns int language sql immutable as 'select btint48cmp($1, $2)';
alter operator family numbers using btree add
  operator 1 < (int, bigint), operator 5 > (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint);
create type price as (amount numeric);
create function same(price, price) returns boolean language sql immutable as 'select ($1).amount = ($2).amount';
create operator = (leftarg = price, rightarg = price, function = same);
alter operator family integer_ops using hash add operator 1 = (price, price);

-- to
create operator family numbers using btree;
create operator class numbers for type int using btree family numbers as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int);
create function other_order(int, bigint) returns int language sql immutable as 'select btint48cmp($1, $2)';
alter operator family numbers using btree add
  operator 1 < (int, bigint), operator 2 <= (int, bigint), function 1 (int, bigint) other_order(int, bigint);
create type price as (amount numeric);

-- plan
ALTER OPERATOR FAMILY pg_catalog.integer_ops USING hash DROP OPERATOR 1 (public.price, public.price);
ALTER OPERATOR FAMILY public.numbers USING btree DROP FUNCTION 1 (integer, bigint);
ALTER OPERATOR FAMILY public.numbers USING btree DROP OPERATOR 5 (integer, bigint);
DROP OPERATOR public.= (public.price, public.price);
DROP FUNCTION public.same(public.price, public.price);
ALTER OPERATOR FAMILY public.numbers USING btree ADD FUNCTION 1 (integer, bigint) public.other_order(integer,bigint);
ALTER OPERATOR FAMILY public.numbers USING btree ADD OPERATOR 2 <=(integer,bigint);
