-- from
create foreign data wrapper w;
create server s foreign data wrapper w;
create server bare foreign data wrapper w;
create user mapping for public server s options ("user" 'a', zone 'b');
create user mapping for current_user server s;
create user mapping for pg_monitor server s;

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create server bare foreign data wrapper w;
create user mapping for public server s options ("user" 'c', place 'it''s');
create user mapping for current_user server s options ("user" 'x');
create user mapping for pg_signal_backend server bare;

-- plan
DROP USER MAPPING FOR pg_monitor SERVER s;
CREATE USER MAPPING FOR pg_signal_backend SERVER bare;
ALTER USER MAPPING FOR postgres SERVER s OPTIONS (ADD "user" 'x');
ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (DROP zone, ADD place 'it''s', SET "user" 'c');
