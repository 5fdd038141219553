-- from
create table t (a int, b varchar(10));
create table gone (a text) with (toast.autovacuum_enabled = false);

-- rows
insert into t values (1, 'x');

-- to
create table t (a int, b varchar(10), c text) with (toast.autovacuum_enabled = false, fillfactor = 50);
create table gone (a text) with (toast.vacuum_truncate = false);

-- plan
ALTER TABLE public.gone RESET (toast.autovacuum_enabled);
ALTER TABLE public.gone SET (toast.vacuum_truncate=false);
ALTER TABLE public.t SET (fillfactor=50);
ALTER TABLE public.t ADD COLUMN c text;
ALTER TABLE public.t SET (toast.autovacuum_enabled=false);
