-- from
create table t (a int primary key, b varchar(10));
create policy over_type on t using (b = 'x');
create policy restricting on t using (a > 1);
create policy by_command on t for select using (a > 1);
create policy by_role on t to pg_monitor using (a > 1);
create policy loses on t for update using (a > 1) with check (a > 2);
create policy gone on t using (true);

-- rows
insert into t values (1, 'a');

-- to
create table t (a int primary key, b text);
alter table t enable row level security;
alter table t force row level security;
create policy over_type on t using (b = 'x');
create policy restricting on t as restrictive using (a > 1);
create policy by_command on t for delete using (a > 1);
create policy by_role on t to pg_monitor, pg_signal_backend using (a > 2) with check (a > 3);
create policy loses on t for update using (a > 1);
create policy fresh on t for insert with check (a > 2);

-- plan
DROP POLICY by_command ON public.t;
DROP POLICY gone ON public.t;
DROP POLICY loses ON public.t;
DROP POLICY over_type ON public.t;
DROP POLICY restricting ON public.t;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
CREATE POLICY by_command ON public.t FOR DELETE USING ((a > 1));
ALTER POLICY by_role ON public.t TO pg_monitor, pg_signal_backend USING ((a > 2)) WITH CHECK ((a > 3));
CREATE POLICY fresh ON public.t FOR INSERT WITH CHECK ((a > 2));
CREATE POLICY loses ON public.t FOR UPDATE USING ((a > 1));
CREATE POLICY over_type ON public.t USING ((b = 'x'::text));
CREATE POLICY restricting ON public.t AS RESTRICTIVE USING ((a > 1));
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
