-- options: remade public.log; remade public.log_all
-- from
create table log (id integer, day date, body text) partition by list (day);
create table log_all partition of log default;
create statistics log_days on id, day from log;
create statistics log_bodies on day, body from log_all;

-- rows
insert into log values (1, '2024-01-01', 'a');

-- to
create table log (id integer, day date, body text) partition by range (day);
create table log_all partition of log default;
create statistics log_days on id, day from log;
create statistics log_bodies on day, body from log_all;

-- plan
DROP STATISTICS public.log_bodies;
DROP STATISTICS public.log_days;
CREATE SCHEMA public_log__old;
ALTER TABLE public.log SET SCHEMA public_log__old;
ALTER TABLE public.log_all SET SCHEMA public_log__old;
CREATE TABLE public.log (
  id integer,
  day date,
  body text
) PARTITION BY RANGE (day);
CREATE TABLE public.log_all (
  id integer,
  day date,
  body text
);
ALTER TABLE public.log ATTACH PARTITION public.log_all DEFAULT;
INSERT INTO public.log (id, day, body) SELECT id, day, body FROM public_log__old.log;
CREATE STATISTICS public.log_bodies (ndistinct, dependencies, mcv) ON body, day FROM public.log_all;
CREATE STATISTICS public.log_days (ndistinct, dependencies, mcv) ON day, id FROM public.log;
DROP TABLE public_log__old.log;
DROP SCHEMA public_log__old;

-- hazards
scans-table: ALTER TABLE public.log ATTACH PARTITION public.log_all DEFAULT
rewrites-table: INSERT INTO public.log (id, day, body) SELECT id, day, body FROM public_log__old.log
may-fail-on-data: INSERT INTO public.log (id, day, body) SELECT id, day, body FROM public_log__old.log
