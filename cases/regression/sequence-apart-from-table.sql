-- options: majors 15-
-- A table that becomes unlogged takes the sequences along that it owns then, and no others.

-- from
create table t (k int, l int);
create table u (k int);
create sequence given;
create sequence stays;
alter sequence stays owned by t.k;
create sequence leaves;
alter sequence leaves owned by u.k;
create sequence other_column;
alter sequence other_column owned by t.k;

-- rows
insert into t values (1, 2);

-- to
create unlogged table t (k int, l int);
create unlogged table u (k int);
create sequence given cache 5;
alter sequence given owned by t.k;
create sequence stays;
alter sequence stays owned by t.k;
create sequence leaves;
create sequence other_column;
alter sequence other_column owned by t.l;

-- plan
ALTER SEQUENCE public.leaves OWNED BY NONE;
ALTER TABLE public.t SET UNLOGGED;
ALTER SEQUENCE public.given AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 5 NO CYCLE;
ALTER SEQUENCE public.given OWNED BY public.t.k;
ALTER SEQUENCE public.other_column OWNED BY public.t.l;
ALTER SEQUENCE public.other_column SET LOGGED;
ALTER SEQUENCE public.stays SET LOGGED;
ALTER TABLE public.u SET UNLOGGED;

-- hazards
rewrites-table: ALTER TABLE public.t SET UNLOGGED
rewrites-table: ALTER TABLE public.u SET UNLOGGED
