-- options: rename before=after
-- from
create trusted language before handler plpgsql_call_handler;
create function f() returns int language before as 'begin return 1; end';
grant usage on language before to pg_monitor;

-- to
create trusted language after handler plpgsql_call_handler;
create function f() returns int language after as 'begin return 1; end';
grant usage on language after to pg_monitor;

-- plan
ALTER LANGUAGE before RENAME TO after;
