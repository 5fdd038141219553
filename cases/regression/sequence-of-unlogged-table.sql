-- options: majors 15-
-- from
create table t (a int);

-- rows
insert into t values (1);

-- to
create unlogged table t (a int);
create sequence s cache 5;
alter sequence s owned by t.a;

-- plan
CREATE SEQUENCE public.s CACHE 5;
ALTER TABLE public.t SET UNLOGGED;
ALTER SEQUENCE public.s OWNED BY public.t.a;

-- hazards
rewrites-table: ALTER TABLE public.t SET UNLOGGED
