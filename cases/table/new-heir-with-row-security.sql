-- from
create table t (k int primary key, a int default 1 not null);

-- rows
insert into t values (1);

-- to
create table t (k int primary key, a int, "select" text);
create table heir (d int, constraint own check (k > 0)) inherits (t);
alter table t alter "select" set storage external;
alter table heir enable row level security;

-- plan
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE public.t ADD COLUMN "select" text;
ALTER TABLE public.t ALTER COLUMN "select" SET STORAGE EXTERNAL;
CREATE TABLE public.heir (
  d integer,
  CONSTRAINT own CHECK ((k > 0))
) INHERITS (public.t);
ALTER TABLE public.heir ENABLE ROW LEVEL SECURITY;
