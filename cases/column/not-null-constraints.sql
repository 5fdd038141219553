-- options: majors 18-
-- from
create table t (a int constraint a_there not null, b int not null, c int constraint c_own not null no inherit,
  d int, e int, f int constraint f_gone not null, g int constraint g_there not null);
alter table t add constraint d_later not null d not valid;
comment on constraint a_there on t is 'why';
comment on constraint t_b_not_null on t is 'b';
create table old_name (x int not null);
alter table old_name rename to kept;

-- rows
insert into t values (1, 2, 3, 4, 5, 6, 7);

-- to
create table t (a int constraint a_here not null, b int constraint b_named not null, c int constraint c_own not null,
  d int, e int, f int, g int not null no inherit);
alter table t add constraint d_later not null d;
alter table t add constraint e_soon not null e not valid;
comment on constraint a_here on t is 'because';
comment on constraint e_soon on t is 'soon';
create table fresh (x int constraint x_set not null, y int not null no inherit, primary key (x));
create table heir (z int) inherits (fresh);
create table kept (x int not null);

-- plan
CREATE TABLE public.fresh (
  x integer CONSTRAINT x_set NOT NULL,
  y integer NOT NULL NO INHERIT,
  CONSTRAINT fresh_pkey PRIMARY KEY (x)
);
CREATE TABLE public.heir (
  z integer
) INHERITS (public.fresh);
ALTER TABLE public.t RENAME CONSTRAINT a_there TO a_here;
COMMENT ON CONSTRAINT a_here ON public.t IS 'because';
ALTER TABLE public.t RENAME CONSTRAINT t_b_not_null TO b_named;
COMMENT ON CONSTRAINT b_named ON public.t IS NULL;
ALTER TABLE public.t ALTER CONSTRAINT c_own INHERIT;
ALTER TABLE public.t VALIDATE CONSTRAINT d_later;
ALTER TABLE public.t ADD CONSTRAINT e_soon NOT NULL e NOT VALID;
COMMENT ON CONSTRAINT e_soon ON public.t IS 'soon';
ALTER TABLE public.t ALTER COLUMN f DROP NOT NULL;
ALTER TABLE public.t RENAME CONSTRAINT g_there TO t_g_not_null;
ALTER TABLE public.t ALTER CONSTRAINT t_g_not_null NO INHERIT;

-- hazards
may-fail-on-data: ALTER TABLE public.t VALIDATE CONSTRAINT d_later
