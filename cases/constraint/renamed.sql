-- from
create table t (id integer constraint old_pk primary key, a integer constraint old_a unique, b integer constraint old_b check (b > 0),
  c integer constraint old_c references t);

-- rows
insert into t values (1, 1, 1, 1);

-- to
create table t (id integer constraint new_pk primary key, a integer constraint new_a unique, b integer constraint new_b check (b > 0),
  c integer constraint new_c references t);

-- plan
ALTER TABLE public.t RENAME CONSTRAINT old_a TO new_a;
ALTER TABLE public.t RENAME CONSTRAINT old_b TO new_b;
ALTER TABLE public.t RENAME CONSTRAINT old_pk TO new_pk;
ALTER TABLE public.t RENAME CONSTRAINT old_c TO new_c;
