-- options: majors 15-
-- from
create function touch() returns trigger language plpgsql as 'begin return new; end';
create table t (id int primary key, a int not null default 1, b text, g int generated always as (id + 1) stored);
create table child (id int, x int);
alter table t add constraint a_positive check (a > 0);
alter table t add constraint a_apart exclude using btree (a with =) where (a > 100);
alter table t add unique (a);
alter table child add constraint child_x foreign key (x) references t (a);
create index t_a_sum on t ((a + 1)) where a > 5;
create statistics t_a_b on a, b from t;
create statistics t_expression on (a + 1), b from t;
create trigger on_a before update of a on t for each row when (new.a > 1) execute function touch();
alter table t disable trigger on_a;
create rule on_insert as on insert to t where new.a > 10 do instead nothing;
create policy visible on t for select to pg_monitor using (a > 0);
alter table t enable row level security;
create view v with (security_barrier) as select id, a from t where a > 0;
create view w as select sum(a) as total from v;
create materialized view m as select a from t;
create unique index m_a on m (a);
create rule on_view as on insert to v do instead nothing;
create trigger on_v instead of insert on v for each row execute function touch();
create function latest() returns int language sql begin atomic select max(a) from t; end;
create procedure touch_all(n int) language sql begin atomic update t set b = 'x' where a = n; end;
create publication p for table t where (a > 0);
comment on view v is 'a view';
comment on column v.a is 'a column of a view';
comment on materialized view m is 'filled';
comment on index m_a is 'once';
comment on constraint a_positive on t is 'a check';
comment on policy visible on t is 'a policy';
comment on trigger on_a on t is 'a trigger';
comment on rule on_insert on t is 'a rule';
comment on statistics t_expression is 'statistics';
comment on index t_a_sum is 'an index';
comment on function latest() is 'a function';
comment on procedure touch_all(int) is 'a procedure';
grant select on v, w to pg_monitor;
grant select (a) on v to public;
grant select on m to pg_monitor;
grant select on t to pg_signal_backend;
grant execute on function latest() to pg_monitor;
alter view w owner to pg_monitor;
alter materialized view m owner to pg_signal_backend;
alter statistics t_expression owner to pg_monitor;
alter statistics t_expression set statistics 7;

-- rows
insert into t (id, a, b) values (1, 6, 'x'), (2, 200, 'y');
insert into child values (1, 6);
refresh materialized view m;

-- to
create function touch() returns trigger language plpgsql as 'begin return new; end';
create table t (id int primary key, a bigint not null default 1, b text, g int generated always as (id + 1) stored);
create table child (id int, x bigint);
alter table t add constraint a_positive check (a > 0);
alter table t add constraint a_apart exclude using btree (a with =) where (a > 100);
alter table t add unique (a);
alter table child add constraint child_x foreign key (x) references t (a);
create index t_a_sum on t ((a + 1)) where a > 5;
create statistics t_a_b on a, b from t;
create statistics t_expression on (a + 1), b from t;
create trigger on_a before update of a on t for each row when (new.a > 1) execute function touch();
alter table t disable trigger on_a;
create rule on_insert as on insert to t where new.a > 10 do instead nothing;
create policy visible on t for select to pg_monitor using (a > 0);
alter table t enable row level security;
create view v with (security_barrier) as select id, a from t where a > 0;
create view w as select sum(a) as total from v;
create materialized view m as select a from t;
create unique index m_a on m (a);
create rule on_view as on insert to v do instead nothing;
create trigger on_v instead of insert on v for each row execute function touch();
create function latest() returns int language sql begin atomic select max(a) from t; end;
create procedure touch_all(n int) language sql begin atomic update t set b = 'x' where a = n; end;
create publication p for table t where (a > 0);
comment on view v is 'a view';
comment on column v.a is 'a column of a view';
comment on materialized view m is 'filled';
comment on index m_a is 'once';
comment on constraint a_positive on t is 'a check';
comment on policy visible on t is 'a policy';
comment on trigger on_a on t is 'a trigger';
comment on rule on_insert on t is 'a rule';
comment on statistics t_expression is 'statistics';
comment on index t_a_sum is 'an index';
comment on function latest() is 'a function';
comment on procedure touch_all(int) is 'a procedure';
grant select on v, w to pg_monitor;
grant select (a) on v to public;
grant select on m to pg_monitor;
grant select on t to pg_signal_backend;
grant execute on function latest() to pg_monitor;
alter view w owner to pg_monitor;
alter materialized view m owner to pg_signal_backend;
alter statistics t_expression owner to pg_monitor;
alter statistics t_expression set statistics 7;

-- expect
select array_agg(a order by a) = array[6]::bigint[] from public.m
select relispopulated from pg_class where oid = 'public.m'::regclass

-- plan
ALTER PUBLICATION p DROP TABLE ONLY public.t;
DROP POLICY visible ON public.t;
DROP TRIGGER on_a ON public.t;
DROP RULE on_insert ON public.t;
DROP STATISTICS public.t_a_b;
DROP STATISTICS public.t_expression;
ALTER TABLE public.child DROP CONSTRAINT child_x;
DROP INDEX public.t_a_sum;
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT a_apart;
ALTER TABLE public.t DROP CONSTRAINT a_positive;
DROP PROCEDURE public.touch_all(integer);
DROP FUNCTION public.latest();
ALTER TABLE public.child ALTER COLUMN x TYPE bigint;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET DEFAULT 1;
CREATE FUNCTION public.latest()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT max(t.a) AS max
    FROM public.t;
END;
CREATE PROCEDURE public.touch_all(IN n integer)
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE public.t SET b = 'x'::text
   WHERE (t.a = touch_all.n);
END;
ALTER TABLE public.t ADD CONSTRAINT a_apart EXCLUDE USING btree (a WITH =) WHERE ((a > 100));
ALTER TABLE public.t ADD CONSTRAINT a_positive CHECK ((a > 0));
CREATE VIEW public.v WITH (security_barrier=true) AS
 SELECT id,
    a
   FROM public.t
  WHERE (a > 0);
CREATE VIEW public.w AS
 SELECT sum(a) AS total
   FROM public.v;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.t;
CREATE UNIQUE INDEX m_a ON public.m USING btree (a);
CREATE INDEX t_a_sum ON public.t USING btree (((a + 1))) WHERE (a > 5);
ALTER TABLE public.child ADD CONSTRAINT child_x FOREIGN KEY (x) REFERENCES public.t(a);
CREATE STATISTICS public.t_a_b (ndistinct, dependencies, mcv) ON a, b FROM public.t;
CREATE STATISTICS public.t_expression (ndistinct, dependencies, mcv) ON b, ((a + 1)) FROM public.t;
ALTER STATISTICS public.t_expression SET STATISTICS 7;
CREATE RULE on_insert AS
    ON INSERT TO public.t WHERE (new.a > 10) DO INSTEAD NOTHING;
CREATE RULE on_view AS
    ON INSERT TO public.v DO INSTEAD NOTHING;
CREATE TRIGGER on_a BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 1)) EXECUTE FUNCTION public.touch();
ALTER TABLE public.t DISABLE TRIGGER on_a;
CREATE TRIGGER on_v INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.touch();
CREATE POLICY visible ON public.t FOR SELECT TO pg_monitor USING ((a > 0));
ALTER PUBLICATION p ADD TABLE ONLY public.t WHERE ((a > 0));
COMMENT ON CONSTRAINT a_positive ON public.t IS 'a check';
COMMENT ON FUNCTION public.latest() IS 'a function';
COMMENT ON INDEX public.m_a IS 'once';
COMMENT ON INDEX public.t_a_sum IS 'an index';
COMMENT ON MATERIALIZED VIEW public.m IS 'filled';
COMMENT ON POLICY visible ON public.t IS 'a policy';
COMMENT ON PROCEDURE public.touch_all(integer) IS 'a procedure';
COMMENT ON RULE on_insert ON public.t IS 'a rule';
COMMENT ON STATISTICS public.t_expression IS 'statistics';
COMMENT ON TRIGGER on_a ON public.t IS 'a trigger';
COMMENT ON VIEW public.v IS 'a view';
COMMENT ON COLUMN public.v.a IS 'a column of a view';
ALTER MATERIALIZED VIEW public.m OWNER TO pg_signal_backend;
ALTER STATISTICS public.t_expression OWNER TO pg_monitor;
ALTER VIEW public.w OWNER TO pg_monitor;
GRANT EXECUTE ON FUNCTION public.latest() TO pg_monitor;
GRANT SELECT ON TABLE public.m TO pg_monitor;
GRANT SELECT ON TABLE public.v TO pg_monitor;
GRANT SELECT (a) ON TABLE public.v TO PUBLIC;

-- hazards
rewrites-table: ALTER TABLE public.child ALTER COLUMN x TYPE bigint
may-fail-on-data: ALTER TABLE public.child ALTER COLUMN x TYPE bigint
rewrites-table: ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET DEFAULT 1
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET DEFAULT 1
builds-index: ALTER TABLE public.t ADD CONSTRAINT a_apart EXCLUDE USING btree (a WITH =) WHERE ((a > 100))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT a_apart EXCLUDE USING btree (a WITH =) WHERE ((a > 100))
scans-table: ALTER TABLE public.t ADD CONSTRAINT a_positive CHECK ((a > 0))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT a_positive CHECK ((a > 0))
builds-index: CREATE UNIQUE INDEX m_a ON public.m USING btree (a)
may-fail-on-data: CREATE UNIQUE INDEX m_a ON public.m USING btree (a)
builds-index: CREATE INDEX t_a_sum ON public.t USING btree (((a + 1))) WHERE (a > 5)
scans-table: ALTER TABLE public.child ADD CONSTRAINT child_x FOREIGN KEY (x) REFERENCES public.t(a)
may-fail-on-data: ALTER TABLE public.child ADD CONSTRAINT child_x FOREIGN KEY (x) REFERENCES public.t(a)
