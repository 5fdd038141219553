-- options: rename public.pair.b=word; rename public.pair.a=c; rename public.pair.c=a; allow none
-- from
create type pair as (a int, b text, c int);
comment on column pair.b is 'a word';
create table t (id int, p pair);
create view v as select (p).b as said from t;

-- rows
insert into t values (1, row(1, 'kept', 3));

-- to
create type pair as (c int, word text, a int);
comment on column pair.word is 'a word';
create table t (id int, p pair);
create view v as select (p).word as said from t;

-- expect
select (p).word = 'kept' and (p).c = 1 and (p).a = 3 from public.t

-- plan
ALTER TYPE public.pair RENAME ATTRIBUTE b TO word CASCADE;
ALTER TYPE public.pair RENAME ATTRIBUTE a TO a__old CASCADE;
ALTER TYPE public.pair RENAME ATTRIBUTE c TO a CASCADE;
ALTER TYPE public.pair RENAME ATTRIBUTE a__old TO c CASCADE;

-- hazards
breaks-clients: ALTER TYPE public.pair RENAME ATTRIBUTE b TO word CASCADE
breaks-clients: ALTER TYPE public.pair RENAME ATTRIBUTE a TO a__old CASCADE
breaks-clients: ALTER TYPE public.pair RENAME ATTRIBUTE c TO a CASCADE
breaks-clients: ALTER TYPE public.pair RENAME ATTRIBUTE a__old TO c CASCADE
