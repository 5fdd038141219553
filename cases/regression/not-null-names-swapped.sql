-- options: majors 18-
-- Columns change the names of their NOT NULLs with each other, and one with a check.

-- from
create table t (a int constraint x not null, b int constraint y not null, c int constraint z not null, d int,
  constraint q check (d > 0));
comment on constraint x on t is 'of a';

-- rows
insert into t values (1, 2, 3, 4);

-- to
create table t (a int constraint y not null, b int constraint x not null, c int constraint q not null, d int,
  constraint z check (d > 0));
comment on constraint x on t is 'of b';

-- plan
ALTER TABLE public.t RENAME CONSTRAINT x TO x__old;
ALTER TABLE public.t RENAME CONSTRAINT y TO y__old;
ALTER TABLE public.t RENAME CONSTRAINT z TO z__old;
ALTER TABLE public.t RENAME CONSTRAINT q TO z;
ALTER TABLE public.t RENAME CONSTRAINT x__old TO y;
COMMENT ON CONSTRAINT y ON public.t IS NULL;
ALTER TABLE public.t RENAME CONSTRAINT y__old TO x;
COMMENT ON CONSTRAINT x ON public.t IS 'of b';
ALTER TABLE public.t RENAME CONSTRAINT z__old TO q;
