-- options: allow none
-- from
create table t (id serial primary key, a text);
comment on sequence t_id_seq is 'numbers';

-- rows
insert into t (a) values ('one'), ('two');

-- to
create table t (id integer generated always as identity primary key, a text);
comment on sequence t_id_seq is 'numbers';

-- expect
select nextval(pg_get_serial_sequence('public.t', 'id')) = 3

-- plan
ALTER TABLE public.t ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE public.t_id_seq;
ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('public.t', 'id'), max(id) + 1, false) FROM public.t HAVING max(id) >= 1;
COMMENT ON SEQUENCE public.t_id_seq IS 'numbers';

-- hazards
drops-data: DROP SEQUENCE public.t_id_seq
