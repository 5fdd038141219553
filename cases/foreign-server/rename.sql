-- options: rename before=after; rename old_wrapper=new_wrapper
-- from
create foreign data wrapper old_wrapper;
create server before foreign data wrapper old_wrapper;
create user mapping for current_user server before;
create foreign table t (a int) server before;

-- to
create foreign data wrapper new_wrapper;
create server after foreign data wrapper new_wrapper;
create user mapping for current_user server after options (a 'b');
create foreign table t (a bigint) server after;

-- plan
ALTER FOREIGN DATA WRAPPER old_wrapper RENAME TO new_wrapper;
ALTER SERVER before RENAME TO after;
ALTER USER MAPPING FOR postgres SERVER after OPTIONS (ADD a 'b');
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
