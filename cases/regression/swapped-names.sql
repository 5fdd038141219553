-- options: rename public.a=b; rename public.b=a; rename public.a_s_seq=b_s_seq; rename t.one=two; rename t.two=one
-- Tables with their keys, and columns, change places. Rows go with them.

-- from
create table a (x int, id int primary key, s serial);
create table b (y text, id int primary key, r int references a);
create index on a (x);
create view v as select a.x, b.y from a join b using (id);
create table t (one int check (one > 0), two text);
create index on t (two);
create view w as select one from t;

-- rows
insert into a (x, id) values (1, 2);
insert into b values ('y', 2, 2);
insert into t values (1, 'text');

-- to
create table b (x int, id int primary key, s serial);
create table a (y text, id int primary key, r int references b);
create index on b (x);
create view v as select b.x, a.y from b join a using (id);
create table t (two int check (two > 0), one text);
create index on t (one);
create view w as select two as one from t;

-- expect
select x = 1 and s = 1 from public.b
select y = 'y' and r = 2 from public.a
select two = 1 and one = 'text' from public.t
select x = 1 and y = 'y' from public.v

-- plan
ALTER TABLE public.t RENAME COLUMN one TO one__old;
ALTER TABLE public.b RENAME CONSTRAINT b_pkey TO b_pkey__old;
ALTER TABLE public.a RENAME TO a__old;
ALTER SEQUENCE public.a_s_seq RENAME TO b_s_seq;
ALTER TABLE public.b RENAME TO a;
ALTER TABLE public.a__old RENAME TO b;
ALTER TABLE public.t RENAME COLUMN two TO one;
ALTER TABLE public.t RENAME COLUMN one__old TO two;
ALTER TABLE public.b RENAME CONSTRAINT a_pkey TO b_pkey;
ALTER TABLE public.a RENAME CONSTRAINT b_pkey__old TO a_pkey;
ALTER TABLE public.t RENAME CONSTRAINT t_one_check TO t_two_check;
ALTER INDEX public.a_x_idx RENAME TO b_x_idx;
ALTER INDEX public.t_two_idx RENAME TO t_one_idx;
ALTER TABLE public.a RENAME CONSTRAINT b_r_fkey TO a_r_fkey;

-- hazards
breaks-clients: ALTER TABLE public.t RENAME COLUMN one TO one__old
breaks-clients: ALTER TABLE public.a RENAME TO a__old
breaks-clients: ALTER SEQUENCE public.a_s_seq RENAME TO b_s_seq
breaks-clients: ALTER TABLE public.b RENAME TO a
breaks-clients: ALTER TABLE public.a__old RENAME TO b
breaks-clients: ALTER TABLE public.t RENAME COLUMN two TO one
breaks-clients: ALTER TABLE public.t RENAME COLUMN one__old TO two
breaks-clients: ALTER INDEX public.a_x_idx RENAME TO b_x_idx
breaks-clients: ALTER INDEX public.t_two_idx RENAME TO t_one_idx
