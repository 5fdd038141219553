-- from
create table base (id integer generated always as identity);
create table resized (like base including identity);

-- rows
insert into resized default values;

-- to
create table base (id integer generated always as identity);
create table copy (like base including identity);
create table resized (id bigint generated always as identity);

-- plan
CREATE TABLE public.copy (
  id integer GENERATED ALWAYS AS IDENTITY (MAXVALUE 2147483647) NOT NULL
);
ALTER SEQUENCE public.copy_id_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE;
ALTER TABLE public.resized ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE public.resized_id_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;

-- hazards
rewrites-table: ALTER TABLE public.resized ALTER COLUMN id TYPE bigint
may-fail-on-data: ALTER TABLE public.resized ALTER COLUMN id TYPE bigint
