-- from
create function f() returns event_trigger language plpgsql as 'begin end';
create function g() returns event_trigger language plpgsql as 'begin end';
create function remade() returns event_trigger language plpgsql as 'begin end';
create event trigger plain on ddl_command_start execute function f();
create event trigger tagged on ddl_command_end when tag in ('CREATE TABLE', 'DROP VIEW') execute function f();
create event trigger off on sql_drop execute function f();
create event trigger replica on sql_drop execute function f();
alter event trigger replica enable replica;
create event trigger gone on table_rewrite execute function f();
create event trigger moved on sql_drop execute function f();
comment on event trigger plain is 'one';
comment on event trigger moved is 'stays';

-- to
create function f() returns event_trigger language plpgsql as 'begin end';
create function g() returns event_trigger language plpgsql as 'begin end';
create event trigger plain on ddl_command_start execute function g();
create event trigger tagged on ddl_command_end when tag in ('CREATE VIEW', 'DROP TABLE', 'ALTER TABLE') execute function f();
create event trigger off on sql_drop execute function f();
alter event trigger off disable;
create event trigger replica on sql_drop execute function f();
create event trigger moved on ddl_command_end execute function f();
create event trigger "New" on table_rewrite when tag in ('ALTER TABLE') execute function f();
alter event trigger "New" enable always;
comment on event trigger plain is 'two';
comment on event trigger moved is 'stays';
comment on event trigger "New" is 'new';
create table t (a int);

-- plan
DROP EVENT TRIGGER gone;
DROP EVENT TRIGGER moved;
DROP EVENT TRIGGER plain;
DROP EVENT TRIGGER tagged;
DROP FUNCTION public.remade();
CREATE TABLE public.t (
  a integer
);
CREATE EVENT TRIGGER "New" ON table_rewrite WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION public.f();
ALTER EVENT TRIGGER "New" ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER "New" IS 'new';
CREATE EVENT TRIGGER moved ON ddl_command_end EXECUTE FUNCTION public.f();
COMMENT ON EVENT TRIGGER moved IS 'stays';
ALTER EVENT TRIGGER off DISABLE;
CREATE EVENT TRIGGER plain ON ddl_command_start EXECUTE FUNCTION public.g();
COMMENT ON EVENT TRIGGER plain IS 'two';
ALTER EVENT TRIGGER replica ENABLE;
CREATE EVENT TRIGGER tagged ON ddl_command_end WHEN TAG IN ('ALTER TABLE', 'CREATE VIEW', 'DROP TABLE') EXECUTE FUNCTION public.f();
