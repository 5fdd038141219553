-- options: rename public.a=s2.b; rename public.e=s2.e
-- from
create schema s2;
create type e as enum ('q', 'w');
create table a (id int generated always as identity, x int not null unique, e e, n serial);
create table r (aid int references a (x));
create view av as select x, e from a;
create sequence sq owned by a.x;

-- rows
insert into a (x, e) values (10, 'q'), (20, 'w');
insert into r values (10);
select setval('sq', 7);

-- to
create schema s2;
create type s2.e as enum ('q', 'w', 'z');
create table s2.b (id int generated always as identity, x bigint primary key, e s2.e default 'z', n int not null);
create sequence s2.a_n_seq as int owned by s2.b.n;
alter table s2.b alter n set default nextval('s2.a_n_seq');
create table r (aid bigint references s2.b (x));
create view av as select x, e from s2.b;
create sequence s2.sq owned by s2.b.x;

-- expect
select count(*) = 2 from s2.b
select nextval('s2.sq') = 8 and nextval('s2.a_n_seq') = 3

-- plan
ALTER TYPE public.e SET SCHEMA s2;
ALTER TABLE public.a SET SCHEMA s2;
ALTER TABLE s2.a RENAME TO b;
ALTER TABLE public.r DROP CONSTRAINT r_aid_fkey;
DROP VIEW public.av;
ALTER TABLE s2.b DROP CONSTRAINT a_x_key;
ALTER TYPE s2.e ADD VALUE 'z';
-- (commit)
ALTER TABLE public.r ALTER COLUMN aid TYPE bigint;
ALTER SEQUENCE s2.a_id_seq RENAME TO b_id_seq;
ALTER TABLE s2.b ALTER COLUMN x TYPE bigint;
ALTER TABLE s2.b ALTER COLUMN e SET DEFAULT 'z'::s2.e;
ALTER TABLE s2.b ADD CONSTRAINT b_pkey PRIMARY KEY (x);
CREATE VIEW public.av AS
 SELECT x,
    e
   FROM s2.b;
ALTER TABLE public.r ADD CONSTRAINT r_aid_fkey FOREIGN KEY (aid) REFERENCES s2.b(x);

-- hazards
breaks-clients: ALTER TYPE public.e SET SCHEMA s2
breaks-clients: ALTER TABLE public.a SET SCHEMA s2
breaks-clients: ALTER TABLE s2.a RENAME TO b
new-value-needs-commit: ALTER TYPE s2.e ADD VALUE 'z'
rewrites-table: ALTER TABLE public.r ALTER COLUMN aid TYPE bigint
may-fail-on-data: ALTER TABLE public.r ALTER COLUMN aid TYPE bigint
rewrites-table: ALTER TABLE s2.b ALTER COLUMN x TYPE bigint
may-fail-on-data: ALTER TABLE s2.b ALTER COLUMN x TYPE bigint
builds-index: ALTER TABLE s2.b ADD CONSTRAINT b_pkey PRIMARY KEY (x)
may-fail-on-data: ALTER TABLE s2.b ADD CONSTRAINT b_pkey PRIMARY KEY (x)
scans-table: ALTER TABLE public.r ADD CONSTRAINT r_aid_fkey FOREIGN KEY (aid) REFERENCES s2.b(x)
may-fail-on-data: ALTER TABLE public.r ADD CONSTRAINT r_aid_fkey FOREIGN KEY (aid) REFERENCES s2.b(x)
