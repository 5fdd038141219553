-- from
create function seen() returns trigger language plpgsql as 'begin return new; end';
create table log (id integer, body text) partition by list (id);
create table log_one partition of log for values in (1);
create trigger body before update of body on log for each row when (old.body is null) execute function seen();
alter table log_one enable always trigger body;

-- rows
insert into log values (1, 'a');

-- to
create function seen() returns trigger language plpgsql as 'begin return new; end';
create table log (id integer, body text) partition by list (id);
create table log_one partition of log for values in (1);
create trigger body before update of body on log for each row when (old.body <> new.body) execute function seen();
alter table log_one enable always trigger body;

-- plan
ALTER TABLE public.log_one ENABLE TRIGGER body;
CREATE OR REPLACE TRIGGER body BEFORE UPDATE OF body ON public.log FOR EACH ROW WHEN ((old.body <> new.body)) EXECUTE FUNCTION public.seen();
ALTER TABLE public.log_one ENABLE ALWAYS TRIGGER body;
