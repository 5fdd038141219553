-- options: rename public.color.grey=gray; rename public.color.x=y; rename public.color.y=x; rename public.color."light blue"=azure
-- options: values public.color; values public.color[]; values public.paint; values public.pair
-- from
create type color as enum ('red', 'grey', 'x', 'y', 'light blue');
create domain paint as color default 'grey' check (value <> 'x');
create type pair as (one color, other color);
create table t (
  id integer primary key,
  c color not null default 'grey',
  cs color[] default '{grey,red}',
  p paint,
  two pair,
  is_grey boolean generated always as (c = 'grey') stored,
  constraint t_c check (c <> 'x')
);
create index t_cs on t (id) where c = 'grey' or 'grey' = any (cs);
create view v as select id from t where c in ('grey', 'light blue');

-- rows
insert into t values (1, 'grey', '{grey,y}', 'grey', row('grey', 'x'));
insert into t values (2, 'y', '{"light blue"}', 'y', row('light blue', 'red'));

-- to
create type color as enum ('red', 'gray', 'dark', 'y', 'x', 'azure');
create domain paint as color default 'gray' check (value <> 'y');
create type pair as (one color, other color);
create table t (
  id integer primary key,
  c color not null default 'gray',
  cs color[] default '{gray,dark}',
  p paint,
  two pair,
  is_grey boolean generated always as (c = 'gray') stored,
  constraint t_c check (c <> 'y')
);
create index t_cs on t (id) where c = 'gray' or 'gray' = any (cs);
create view v as select id from t where c in ('gray', 'azure');

-- expect
select c = 'gray' and cs::text = '{gray,x}' and p::text = 'gray' and two::text = '(gray,y)' and is_grey from public.t where id = 1
select c = 'x' and cs::text = '{azure}' and p::text = 'x' and two::text = '(azure,red)' and not is_grey from public.t where id = 2

-- plan
ALTER TYPE public.color RENAME VALUE 'grey' TO 'gray';
ALTER TYPE public.color RENAME VALUE 'light blue' TO 'azure';
ALTER TYPE public.color RENAME VALUE 'x' TO 'x__old';
ALTER TYPE public.color RENAME VALUE 'y' TO 'x';
ALTER TYPE public.color RENAME VALUE 'x__old' TO 'y';
ALTER TYPE public.color ADD VALUE 'dark' AFTER 'gray';
-- (commit)
ALTER TABLE public.t ALTER COLUMN cs SET DEFAULT '{gray,dark}'::public.color[];

-- hazards
breaks-clients: ALTER TYPE public.color RENAME VALUE 'grey' TO 'gray'
breaks-clients: ALTER TYPE public.color RENAME VALUE 'light blue' TO 'azure'
breaks-clients: ALTER TYPE public.color RENAME VALUE 'x' TO 'x__old'
breaks-clients: ALTER TYPE public.color RENAME VALUE 'y' TO 'x'
breaks-clients: ALTER TYPE public.color RENAME VALUE 'x__old' TO 'y'
new-value-needs-commit: ALTER TYPE public.color ADD VALUE 'dark' AFTER 'gray'
