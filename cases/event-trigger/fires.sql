-- from
create table log (what text);
create table t (a int);
create function note() returns event_trigger language plpgsql as $$ begin insert into public.log values (tg_tag); end $$;
create event trigger noted on ddl_command_end when tag in ('ALTER TABLE') execute function note();

-- to
create table log (what text);
create table t (a bigint);
create function note() returns event_trigger language plpgsql as $$ begin insert into public.log values (tg_tag); end $$;
create event trigger noted on ddl_command_end when tag in ('ALTER TABLE', 'CREATE TABLE') execute function note();
comment on event trigger noted is 'log';
create table u (a int);

-- expect
select count(*) = 0 from public.log

-- plan
DROP EVENT TRIGGER noted;
CREATE TABLE public.u (
  a integer
);
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE EVENT TRIGGER noted ON ddl_command_end WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE') EXECUTE FUNCTION public.note();
COMMENT ON EVENT TRIGGER noted IS 'log';

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a TYPE bigint
