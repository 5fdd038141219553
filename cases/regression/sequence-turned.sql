-- from
create sequence s;
create sequence back increment -1;

-- rows
select nextval('s'), nextval('s'), nextval('back');

-- to
create sequence s as integer increment -1 cache 5;
create sequence back;

-- expect
select nextval('public.s') = -1
select nextval('public.back') = 1

-- plan
ALTER SEQUENCE public.back AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE RESTART;
ALTER SEQUENCE public.s AS integer INCREMENT BY -1 MINVALUE -2147483648 MAXVALUE -1 START WITH -1 CACHE 5 NO CYCLE RESTART;
