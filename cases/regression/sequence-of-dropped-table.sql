-- from
create sequence s cache 5;
create table t (a int);
alter sequence s owned by t.a;
create sequence other;
create table u (a int, b int);
alter sequence other owned by u.b;

-- rows
select nextval('s'), nextval('s');

-- to
create sequence s as integer;
create table u (a int);
create sequence other;

-- expect
select nextval('public.s') > 2

-- plan
ALTER SEQUENCE public.other OWNED BY NONE;
ALTER TABLE public.u DROP COLUMN b;
ALTER SEQUENCE public.s OWNED BY NONE;
DROP TABLE public.t;
SELECT setval('public.s', least(greatest(last_value, 1), 2147483647), is_called) FROM public.s WHERE last_value NOT BETWEEN 1 AND 2147483647;
ALTER SEQUENCE public.s AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;

-- hazards
drops-data: ALTER TABLE public.u DROP COLUMN b
drops-data: DROP TABLE public.t
