-- options: majors 15-
-- from
create table t (id int primary key, name varchar(10), gone text, state text);
create table u (id int primary key, state text);
create table dropped (id int primary key);
create table parent (id int primary key);
create table child () inherits (parent);
create publication p for table t (id, name) where (id > 1), u, dropped, parent;
create publication q for table t, u where (state = 'a'), only parent;
create publication r for table t (id), u (id) where (id > 0);

-- rows
insert into t values (1, 'a', 'b', 'c');
insert into u values (1, 'a');

-- to
create table t (id bigint primary key, name text, state varchar(9));
create table u (id int primary key, state text, more int);
create table parent (id int primary key);
create table child () inherits (parent);
create publication p for table t (id, name) where (id > 1 and name <> ''), u (more, id), only parent;
create publication q for table t (state), u where (state in ('a', 'b')), parent;
create publication r for table t, u (id) where (id > 1);

-- plan
ALTER PUBLICATION p DROP TABLE ONLY public.child;
ALTER PUBLICATION p DROP TABLE ONLY public.t;
ALTER PUBLICATION p DROP TABLE ONLY public.u;
ALTER PUBLICATION q DROP TABLE ONLY public.t;
ALTER PUBLICATION q DROP TABLE ONLY public.u;
ALTER PUBLICATION r DROP TABLE ONLY public.t;
ALTER PUBLICATION r DROP TABLE ONLY public.u;
ALTER TABLE public.t DROP COLUMN gone;
DROP TABLE public.dropped;
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
ALTER TABLE public.t ALTER COLUMN name TYPE text;
ALTER TABLE public.t ALTER COLUMN state TYPE character varying(9);
ALTER TABLE public.u ADD COLUMN more integer;
ALTER PUBLICATION p ADD TABLE ONLY public.t (id, name) WHERE (((id > 1) AND (name <> ''::text)));
ALTER PUBLICATION p ADD TABLE ONLY public.u (id, more);
ALTER PUBLICATION q ADD TABLE ONLY public.child;
ALTER PUBLICATION q ADD TABLE ONLY public.t (state);
ALTER PUBLICATION q ADD TABLE ONLY public.u WHERE ((state = ANY (ARRAY['a'::text, 'b'::text])));
ALTER PUBLICATION r ADD TABLE ONLY public.t;
ALTER PUBLICATION r ADD TABLE ONLY public.u (id) WHERE ((id > 1));

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN gone
drops-data: DROP TABLE public.dropped
rewrites-table: ALTER TABLE public.t ALTER COLUMN id TYPE bigint
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN id TYPE bigint
rewrites-table: ALTER TABLE public.t ALTER COLUMN state TYPE character varying(9)
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN state TYPE character varying(9)
