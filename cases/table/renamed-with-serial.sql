-- options: rename public.old=new; allow none
-- from
create table old (id serial primary key, a text);

-- rows
insert into old (a) values ('one'), ('two');

-- to
create table new (id bigserial primary key, a text);

-- expect
select nextval(pg_get_serial_sequence('public.new', 'id')) = 3

-- plan
ALTER SEQUENCE public.old_id_seq RENAME TO new_id_seq;
ALTER TABLE public.old RENAME TO new;
ALTER SEQUENCE public.new_id_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
ALTER TABLE public.new ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.new_id_seq'::regclass);
ALTER TABLE public.new RENAME CONSTRAINT old_pkey TO new_pkey;

-- hazards
breaks-clients: ALTER SEQUENCE public.old_id_seq RENAME TO new_id_seq
breaks-clients: ALTER TABLE public.old RENAME TO new
rewrites-table: ALTER TABLE public.new ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.new_id_seq'::regclass)
may-fail-on-data: ALTER TABLE public.new ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.new_id_seq'::regclass)
