-- from
create domain code as text;
create domain amount as int check (value < 1000);
create domain codes as code[];
create domain plain as int;
create type pair as (a amount, b int);
create table t (id int primary key, list code[], one code, held pair, named codes, n plain);
create view lists as select id, list from t;

-- rows
insert into t values (1, '{ab,cd}', 'ef', '(1,2)', '{gh}', 3), (2, '{}', 'gh', null, null, null);

-- to
create domain code as text check (value <> '');
create domain amount as int not null check (value < 1000) check (value > 0);
create domain codes as code[];
create domain plain as int check (value > 0);
create type pair as (a amount, b int);
create table t (id int primary key, list code[], one code, held pair, named codes, n plain);
create view lists as select id, list from t;

-- expect
select list = '{ab,cd}' and one = 'ef' and (held).a = 1 and named = '{gh}' and n = 3 from public.t where id = 1

-- plan
DROP VIEW public.lists;
ALTER TYPE public.pair RENAME TO pair__old;
ALTER DOMAIN public.amount RENAME TO amount__old;
ALTER DOMAIN public.code RENAME TO code__old;
ALTER DOMAIN public.codes RENAME TO codes__old;
CREATE DOMAIN public.amount AS integer NOT NULL;
CREATE DOMAIN public.code AS text;
CREATE DOMAIN public.codes AS public.code[];
ALTER DOMAIN public.amount ADD CONSTRAINT amount_check CHECK ((VALUE < 1000));
ALTER DOMAIN public.amount ADD CONSTRAINT amount_check1 CHECK ((VALUE > 0));
ALTER DOMAIN public.code ADD CONSTRAINT code_check CHECK ((VALUE <> ''::text));
ALTER DOMAIN public.plain ADD CONSTRAINT plain_check CHECK ((VALUE > 0));
CREATE TYPE public.pair AS (a public.amount, b integer);
ALTER TABLE public.t ALTER COLUMN list TYPE public.code[] USING list::text[]::public.code[], ALTER COLUMN one TYPE public.code USING one::text::public.code, ALTER COLUMN held TYPE public.pair USING held::text::public.pair, ALTER COLUMN named TYPE public.codes USING named::text::public.codes;
CREATE VIEW public.lists AS
 SELECT id,
    list
   FROM public.t;
DROP DOMAIN public.codes__old;
DROP DOMAIN public.code__old;
DROP TYPE public.pair__old;
DROP DOMAIN public.amount__old;

-- hazards
may-fail-on-data: ALTER DOMAIN public.amount ADD CONSTRAINT amount_check CHECK ((VALUE < 1000))
scans-table: ALTER DOMAIN public.amount ADD CONSTRAINT amount_check CHECK ((VALUE < 1000))
may-fail-on-data: ALTER DOMAIN public.amount ADD CONSTRAINT amount_check1 CHECK ((VALUE > 0))
scans-table: ALTER DOMAIN public.amount ADD CONSTRAINT amount_check1 CHECK ((VALUE > 0))
may-fail-on-data: ALTER DOMAIN public.code ADD CONSTRAINT code_check CHECK ((VALUE <> ''::text))
scans-table: ALTER DOMAIN public.code ADD CONSTRAINT code_check CHECK ((VALUE <> ''::text))
may-fail-on-data: ALTER DOMAIN public.plain ADD CONSTRAINT plain_check CHECK ((VALUE > 0))
scans-table: ALTER DOMAIN public.plain ADD CONSTRAINT plain_check CHECK ((VALUE > 0))
rewrites-table: ALTER TABLE public.t ALTER COLUMN list TYPE public.code[] USING list::text[]::public.code[], ALTER COLUMN one TYPE public.code USING one::text::public.code, ALTER COLUMN held TYPE public.pair USING held::text::public.pair, ALTER COLUMN named TYPE public.codes USING named::text::public.codes
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN list TYPE public.code[] USING list::text[]::public.code[], ALTER COLUMN one TYPE public.code USING one::text::public.code, ALTER COLUMN held TYPE public.pair USING held::text::public.pair, ALTER COLUMN named TYPE public.codes USING named::text::public.codes
