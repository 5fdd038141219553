-- from
create sequence fresh;
create sequence used;
create sequence apart maxvalue 10;
create sequence lower;
create table t (a integer generated always as identity, b integer generated always as identity (maxvalue 5), c integer);

-- rows
select nextval('used'), nextval('used'), setval('lower', 500), nextval('apart');
insert into t (c) values (1);

-- to
create sequence fresh minvalue 1000 start 1000;
create sequence used minvalue 2 start 2;
create sequence apart minvalue 100 maxvalue 200 start 150;
create sequence lower maxvalue 100;
create table t (a integer generated always as identity (minvalue 10 start 10),
  b integer generated always as identity (minvalue 50 maxvalue 60 start 55), c integer);

-- expect
select nextval('public.fresh') = 1000
select nextval('public.used') = 3
select nextval('public.apart') = 150
select last_value = 100 and is_called from public.lower
select nextval('public.t_a_seq') = 11
select nextval('public.t_b_seq') = 55

-- plan
ALTER SEQUENCE public.apart AS bigint INCREMENT BY 1 MINVALUE 100 MAXVALUE 200 START WITH 150 CACHE 1 NO CYCLE RESTART;
SELECT setval('public.fresh', least(greatest(last_value, 1000), 9223372036854775807), is_called) FROM public.fresh WHERE last_value NOT BETWEEN 1000 AND 9223372036854775807;
ALTER SEQUENCE public.fresh AS bigint INCREMENT BY 1 MINVALUE 1000 MAXVALUE 9223372036854775807 START WITH 1000 CACHE 1 NO CYCLE;
SELECT setval('public.lower', least(greatest(last_value, 1), 100), is_called) FROM public.lower WHERE last_value NOT BETWEEN 1 AND 100;
ALTER SEQUENCE public.lower AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 100 START WITH 1 CACHE 1 NO CYCLE;
SELECT setval('public.used', least(greatest(last_value, 2), 9223372036854775807), is_called) FROM public.used WHERE last_value NOT BETWEEN 2 AND 9223372036854775807;
ALTER SEQUENCE public.used AS bigint INCREMENT BY 1 MINVALUE 2 MAXVALUE 9223372036854775807 START WITH 2 CACHE 1 NO CYCLE;
SELECT setval('public.t_a_seq', least(greatest(last_value, 10), 2147483647), is_called) FROM public.t_a_seq WHERE last_value NOT BETWEEN 10 AND 2147483647;
ALTER TABLE public.t ALTER COLUMN a SET MINVALUE 10 SET START WITH 10;
ALTER TABLE public.t ALTER COLUMN b SET MINVALUE 50 SET MAXVALUE 60 SET START WITH 55 RESTART;
