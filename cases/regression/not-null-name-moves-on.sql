-- options: majors 18-
-- The name of a NOT NULL is free for another one, or for a check, once its column has changed.

-- from
create table t (z int constraint filled not null, b int constraint was_check check (b > 0),
  c int constraint to_check not null, d int);

-- rows
insert into t values (1, 2, 3, 4);

-- to
create table t (z int, b int constraint was_check not null, c int, d int constraint to_check check (d > 0),
  a int constraint filled not null default 7);

-- plan
ALTER TABLE public.t DROP CONSTRAINT was_check;
ALTER TABLE public.t ALTER COLUMN z DROP NOT NULL;
ALTER TABLE public.t ADD CONSTRAINT was_check NOT NULL b;
ALTER TABLE public.t ALTER COLUMN c DROP NOT NULL;
ALTER TABLE public.t ADD COLUMN a integer DEFAULT 7 CONSTRAINT filled NOT NULL;
ALTER TABLE public.t ADD CONSTRAINT to_check CHECK ((d > 0));

-- hazards
scans-table: ALTER TABLE public.t ADD CONSTRAINT was_check NOT NULL b
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT was_check NOT NULL b
scans-table: ALTER TABLE public.t ADD CONSTRAINT to_check CHECK ((d > 0))
may-fail-on-data: ALTER TABLE public.t ADD CONSTRAINT to_check CHECK ((d > 0))
