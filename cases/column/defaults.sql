-- from
create type color as enum ('red', 'blue');
create table t (
  id integer primary key,
  a text, b text default 'x', c integer default 1, d integer default 1, e color default 'red', f timestamptz default now(),
  g text default 'k', h jsonb default '{}', i text[] default '{}', j varchar(5) default 'it''s', k integer not null default 0,
  l text not null, m boolean default true
);

-- rows
insert into t (id, l) select n, 'l' from generate_series(1, 5) n;

-- to
create type color as enum ('red', 'blue');
create table t (
  id integer primary key,
  a text default 'new', b text, c integer default 2, d bigint default 1, e color default 'blue', f timestamptz default current_timestamp,
  g text default upper('k'), h jsonb default '{"a": [1, 2]}', i text[] default array['a', 'b'], j varchar(5) default E'\\t', k integer default 0,
  l text, m boolean not null default (1 = 1)
);

-- plan
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT 'new'::text;
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN c SET DEFAULT 2;
ALTER TABLE public.t ALTER COLUMN d DROP DEFAULT, ALTER COLUMN d TYPE bigint, ALTER COLUMN d SET DEFAULT 1;
ALTER TABLE public.t ALTER COLUMN e SET DEFAULT 'blue'::public.color;
ALTER TABLE public.t ALTER COLUMN f SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE public.t ALTER COLUMN g SET DEFAULT upper('k'::text);
ALTER TABLE public.t ALTER COLUMN h SET DEFAULT '{"a": [1, 2]}'::jsonb;
ALTER TABLE public.t ALTER COLUMN i SET DEFAULT ARRAY['a'::text, 'b'::text];
ALTER TABLE public.t ALTER COLUMN j SET DEFAULT '\t'::character varying;
ALTER TABLE public.t ALTER COLUMN k DROP NOT NULL;
ALTER TABLE public.t ALTER COLUMN l DROP NOT NULL;
ALTER TABLE public.t ALTER COLUMN m SET NOT NULL;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT (1 = 1);

-- hazards
rewrites-table: ALTER TABLE public.t ALTER COLUMN d DROP DEFAULT, ALTER COLUMN d TYPE bigint, ALTER COLUMN d SET DEFAULT 1
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN d DROP DEFAULT, ALTER COLUMN d TYPE bigint, ALTER COLUMN d SET DEFAULT 1
scans-table: ALTER TABLE public.t ALTER COLUMN m SET NOT NULL
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN m SET NOT NULL
