-- from
create foreign data wrapper plain;
create foreign data wrapper checked validator postgresql_fdw_validator;
create foreign data wrapper opted options (debug 'true', mode 'a b', gone '1');
create foreign data wrapper gone;
comment on foreign data wrapper plain is 'nothing yet';
grant usage on foreign data wrapper plain to public;
alter foreign data wrapper opted owner to current_user;

-- to
create extension postgres_fdw;
create foreign data wrapper plain handler postgres_fdw_handler validator postgres_fdw_validator;
create foreign data wrapper checked;
create foreign data wrapper opted options (mode 'it''s', debug 'true', "Other" 'x');
create foreign data wrapper "New one" handler postgres_fdw_handler;
comment on foreign data wrapper opted is 'with options';
grant usage on foreign data wrapper checked to public;

-- plan
REVOKE USAGE ON FOREIGN DATA WRAPPER plain FROM PUBLIC;
COMMENT ON FOREIGN DATA WRAPPER plain IS NULL;
DROP FOREIGN DATA WRAPPER gone;
CREATE EXTENSION IF NOT EXISTS postgres_fdw WITH SCHEMA public;
CREATE FOREIGN DATA WRAPPER "New one" HANDLER public.postgres_fdw_handler;
ALTER FOREIGN DATA WRAPPER checked NO VALIDATOR;
ALTER FOREIGN DATA WRAPPER opted OPTIONS (DROP gone, ADD "Other" 'x', SET mode 'it''s');
ALTER FOREIGN DATA WRAPPER plain HANDLER public.postgres_fdw_handler VALIDATOR public.postgres_fdw_validator;
COMMENT ON FOREIGN DATA WRAPPER opted IS 'with options';
GRANT USAGE ON FOREIGN DATA WRAPPER checked TO PUBLIC;
