-- options: majors 16-
-- from
create collation kept (provider = icu, locale = 'en');
create collation gone (locale = 'C');
create collation provider_changes (provider = libc, locale = 'C');
create collation locale_changes (provider = icu, locale = 'en');
create collation folds (provider = icu, locale = 'und-u-ks-level2', deterministic = true);
create collation ruled (provider = icu, locale = 'und', rules = '&a < g');
create collation split (provider = libc, lc_collate = 'C', lc_ctype = 'C');
create domain named as text collate locale_changes check (value <> '');
create type pair as (a text collate locale_changes, b int);
create type span as range (subtype = text, collation = locale_changes);
create table t (id int primary key, a text collate locale_changes, b text collate folds default ('x' collate "C"), d named,
  p pair, s span, e varchar(9) collate ruled, arr text[] collate folds,
  g text generated always as (a || 'x' collate folds) stored, check (a < b collate "C"), unique (b));
create index on t (a);
create index on t (lower(e) collate folds);
create view v as select a, b collate folds as c from t order by e;
comment on collation folds is 'case does not count';

-- rows
insert into t values (1, 'A', 'B', 'n', row('p', 1), '[a,b)', 'e', '{x,Y}'), (2, 'C', 'd', null, null, null, null, null);

-- to
create schema s;
create collation kept (provider = icu, locale = 'en');
create collation made (provider = icu, locale = 'sv');
create collation s.made (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
create collation provider_changes (provider = icu, locale = 'en');
create collation locale_changes (provider = icu, locale = 'de');
create collation folds (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create collation ruled (provider = icu, locale = 'und', rules = '&b < g');
create collation split (provider = libc, lc_collate = 'POSIX', lc_ctype = 'POSIX');
create domain named as text collate locale_changes check (value <> '');
create type pair as (a text collate locale_changes, b int);
create type span as range (subtype = text, collation = locale_changes);
create table t (id int primary key, a text collate locale_changes, b text collate folds default ('x' collate "C"), d named,
  p pair, s span, e varchar(9) collate ruled, arr text[] collate folds,
  g text generated always as (a || 'x' collate folds) stored, check (a < b collate "C"), unique (b));
create index on t (a);
create index on t (lower(e) collate folds);
create view v as select a, b collate folds as c from t order by e;
comment on collation folds is 'case does not count';

-- expect
select a = 'A' and b = 'b' and d = 'n' and p = row('p', 1)::public.pair and s = '[a,b)'::public.span and arr = '{X,y}' from public.t where id = 1

-- plan
DROP INDEX public.t_a_idx;
DROP INDEX public.t_lower_idx;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_b_key;
ALTER TABLE public.t DROP CONSTRAINT t_check;
ALTER TABLE public.t DROP COLUMN g;
ALTER TYPE public.span RENAME TO span__old;
ALTER TYPE public.span_multirange RENAME TO span_multirange__old;
ALTER FUNCTION public.span(text, text) RENAME TO span__old;
ALTER FUNCTION public.span(text, text, text) RENAME TO span__old;
ALTER FUNCTION public.span_multirange() RENAME TO span_multirange__old;
ALTER TYPE public.pair RENAME TO pair__old;
ALTER DOMAIN public.named RENAME TO named__old;
ALTER COLLATION public.folds RENAME TO folds__old;
DROP COLLATION public.gone;
ALTER COLLATION public.locale_changes RENAME TO locale_changes__old;
ALTER COLLATION public.provider_changes RENAME TO provider_changes__old;
ALTER COLLATION public.ruled RENAME TO ruled__old;
ALTER COLLATION public.split RENAME TO split__old;
CREATE SCHEMA s;
CREATE COLLATION public.folds (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION public.locale_changes (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION public.made (PROVIDER = icu, LOCALE = 'sv');
CREATE COLLATION public.provider_changes (PROVIDER = icu, LOCALE = 'en');
CREATE COLLATION public.ruled (PROVIDER = icu, LOCALE = 'und', RULES = '&b < g');
CREATE COLLATION public.split (PROVIDER = libc, LOCALE = 'POSIX');
CREATE COLLATION s.made (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE DOMAIN public.named AS text COLLATE public.locale_changes;
ALTER DOMAIN public.named ADD CONSTRAINT named_check CHECK ((VALUE <> ''::text));
CREATE TYPE public.pair AS (a text COLLATE public.locale_changes, b integer);
CREATE TYPE public.span AS RANGE (SUBTYPE = text, COLLATION = public.locale_changes, MULTIRANGE_TYPE_NAME = public.span_multirange);
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.locale_changes;
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT, ALTER COLUMN b TYPE text COLLATE public.folds, ALTER COLUMN b SET DEFAULT ('x'::text COLLATE "C");
ALTER TABLE public.t ALTER COLUMN d TYPE public.named USING d::text::public.named, ALTER COLUMN p TYPE public.pair USING p::text::public.pair, ALTER COLUMN s TYPE public.span USING s::text::public.span;
ALTER TABLE public.t ALTER COLUMN e TYPE character varying(9) COLLATE public.ruled;
ALTER TABLE public.t ALTER COLUMN arr TYPE text[] COLLATE public.folds;
ALTER TABLE public.t ADD COLUMN g text GENERATED ALWAYS AS ((a || ('x'::text COLLATE public.folds))) STORED;
ALTER TABLE public.t ADD CONSTRAINT t_b_key UNIQUE (b);
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((a < (b COLLATE "C")));
CREATE VIEW public.v AS
 SELECT a,
    (b COLLATE public.folds) AS c
   FROM public.t
  ORDER BY e;
CREATE INDEX t_a_idx ON public.t USING btree (a);
CREATE INDEX t_lower_idx ON public.t USING btree (lower((e)::text) COLLATE public.folds);
COMMENT ON COLLATION public.folds IS 'case does not count';
DROP COLLATION public.folds__old;
DROP COLLATION public.provider_changes__old;
DROP COLLATION public.ruled__old;
DROP COLLATION public.split__old;
DROP DOMAIN public.named__old;
DROP TYPE public.pair__old;
DROP TYPE public.span__old;
DROP COLLATION public.locale_changes__old;

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN g
may-fail-on-data: ALTER DOMAIN public.named ADD CONSTRAINT named_check CHECK ((VALUE <> ''::text))
scans-table: ALTER DOMAIN public.named ADD CONSTRAINT named_check CHECK ((VALUE <> ''::text))
builds-index: ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.locale_changes
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.locale_changes
builds-index: ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT, ALTER COLUMN b TYPE text COLLATE public.folds, ALTER COLUMN b SET DEFAULT ('x'::text COLLATE "C")
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT, ALTER COLUMN b TYPE text COLLATE public.folds, ALTER COLUMN b SET DEFAULT ('x'::text COLLATE "C")
rewrites-table: ALTER TABLE public.t ALTER COLUMN d TYPE public.named USING d::text::public.named, ALTER COLUMN p TYPE public.pair USING p::text::public.pair, ALTER COLUMN s TYPE public.span USING s::text::public.span
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN d TYPE public.named USING d::text::public.named, ALTER COLUMN p TYPE public.pair USING p::text::public.pair, ALTER COLUMN s TYPE public.span USING s::text::public.span
builds-index: ALTER TABLE public.t ALTER COLUMN e TYPE character varying(9) COLLATE public.ruled
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN e TYPE character varying(9) COLLATE public.ruled
builds-index: ALTER TABLE public.t ALTER COLUMN arr TYPE text[] COLLATE public.folds
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN arr TYPE text[] COLLATE public.folds
rewrites-table: ALTER TABLE public.t ADD COLUMN g text GENERATED ALWAYS AS ((a || ('x'::text COLLATE public.folds))) STORED
builds-index: ALTER TABLE public.t ADD CONSTRAINT t_b_key UNIQUE (b)
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_b_key UNIQUE (b)
scans-table: ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((a < (b COLLATE "C")))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT t_check CHECK ((a < (b COLLATE "C")))
builds-index: CREATE INDEX t_a_idx ON public.t USING btree (a)
builds-index: CREATE INDEX t_lower_idx ON public.t USING btree (lower((e)::text) COLLATE public.folds)
