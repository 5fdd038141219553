-- options: rename public.t.a=b; rename public.t.kept=still
-- from
create table t (id integer primary key, a text not null, kept integer check (kept > 0));
create index t_a on t (a);
create view v as select id, a as x from t;

-- rows
insert into t select n, 'a' || n, n from generate_series(1, 5) n;

-- to
create table t (id integer primary key, b text not null, still integer constraint t_kept_check check (still > 0));
create index t_a on t (b);
create view v as select id, b as x from t;

-- expect
select bool_and(b = 'a' || id) from public.t

-- plan
ALTER TABLE public.t RENAME COLUMN a TO b;
ALTER TABLE public.t RENAME COLUMN kept TO still;

-- hazards
breaks-clients: ALTER TABLE public.t RENAME COLUMN a TO b
breaks-clients: ALTER TABLE public.t RENAME COLUMN kept TO still
