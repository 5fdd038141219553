-- from
create sequence plain;
create sequence changed as integer start 5 increment 2 minvalue 1 maxvalue 100 cache 3 cycle;
create sequence gone;
create table t (id integer, a integer);
create sequence owned owned by t.a;
create sequence free;

-- rows
select nextval('plain'), nextval('changed');

-- to
create sequence plain as smallint start 10 increment 5 minvalue -5 maxvalue 500 cache 7 cycle;
create sequence changed;
create sequence fresh start 100;
create table t (id integer, a integer);
create sequence owned;
create sequence free owned by t.id;

-- plan
DROP SEQUENCE public.gone;
ALTER SEQUENCE public.changed AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
ALTER SEQUENCE public.free OWNED BY public.t.id;
CREATE SEQUENCE public.fresh START WITH 100;
ALTER SEQUENCE public.owned OWNED BY NONE;
SELECT setval('public.plain', least(greatest(last_value, 1), 500), is_called) FROM public.plain WHERE last_value NOT BETWEEN 1 AND 500;
ALTER SEQUENCE public.plain AS smallint INCREMENT BY 5 MINVALUE -5 MAXVALUE 500 START WITH 10 CACHE 7 CYCLE;

-- hazards
drops-data: DROP SEQUENCE public.gone
