-- from
create domain checked as int check (value > 0);
create function stable_one() returns int language sql stable as 'select 1';
create function dice() returns int language sql volatile as 'select 4';
create table t (id int);

-- rows
insert into t values (1), (2);

-- to
create domain checked as int check (value > 0);
create function stable_one() returns int language sql stable as 'select 1';
create function dice() returns int language sql volatile as 'select 4';
create table t (id int, at timestamptz not null default now(), late timestamptz default clock_timestamp(),
  one int default stable_one(), two int default dice(), u uuid not null default gen_random_uuid(),
  n numeric(10,2) not null default 1.5, v varchar(20) default lower('A'), c checked, arr int[] default array[1]);

-- expect
select count(distinct u) = 2 and count(distinct at) = 1 from public.t

-- plan
ALTER TABLE public.t ADD COLUMN at timestamp with time zone DEFAULT now() NOT NULL, ADD COLUMN late timestamp with time zone DEFAULT clock_timestamp(), ADD COLUMN one integer DEFAULT public.stable_one(), ADD COLUMN two integer DEFAULT public.dice(), ADD COLUMN u uuid DEFAULT gen_random_uuid() NOT NULL, ADD COLUMN n numeric(10,2) DEFAULT 1.5 NOT NULL, ADD COLUMN v character varying(20) DEFAULT lower('A'::text), ADD COLUMN c public.checked, ADD COLUMN arr integer[] DEFAULT ARRAY[1];

-- hazards
rewrites-table: ALTER TABLE public.t ADD COLUMN at timestamp with time zone DEFAULT now() NOT NULL, ADD COLUMN late timestamp with time zone DEFAULT clock_timestamp(), ADD COLUMN one integer DEFAULT public.stable_one(), ADD COLUMN two integer DEFAULT public.dice(), ADD COLUMN u uuid DEFAULT gen_random_uuid() NOT NULL, ADD COLUMN n numeric(10,2) DEFAULT 1.5 NOT NULL, ADD COLUMN v character varying(20) DEFAULT lower('A'::text), ADD COLUMN c public.checked, ADD COLUMN arr integer[] DEFAULT ARRAY[1]
