-- from
create table a (id serial primary key, old_id serial);
create table b (id integer default nextval('a_id_seq'));
create sequence later;

-- rows
insert into a default values;
insert into b values (7);

-- to
create table a (id integer primary key);
create table b (id integer);
create sequence a_id_seq as integer owned by b.id;
alter table b alter id set default nextval('a_id_seq');
create sequence a_old_id_seq as integer owned by b.id;
create sequence later;
create table c (id bigint default nextval('later'));
alter sequence later owned by c.id;

-- plan
ALTER SEQUENCE public.a_old_id_seq OWNED BY NONE;
ALTER TABLE public.a DROP COLUMN old_id;
ALTER SEQUENCE public.a_id_seq OWNED BY public.b.id;
ALTER SEQUENCE public.a_old_id_seq OWNED BY public.b.id;
CREATE TABLE public.c (
  id bigint DEFAULT nextval('public.later'::regclass)
);
ALTER SEQUENCE public.later OWNED BY public.c.id;
ALTER TABLE public.a ALTER COLUMN id DROP DEFAULT;

-- hazards
drops-data: ALTER TABLE public.a DROP COLUMN old_id
