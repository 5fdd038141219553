-- options: rename public.a=b; rename public.b=a; rename public.c=d; rename public.d=c
-- A composite type and a table, an enum and a domain change places.

-- from
create type a as (x int);
create table b (y int, part a);
create type c as enum ('x');
create domain d as int;
create table u (e c, f d);

-- rows
insert into b values (1, row(2));
insert into u values ('x', 3);

-- to
create type b as (x int);
create table a (y int, part b);
create type d as enum ('x');
create domain c as int;
create table u (e d, f c);

-- expect
select y = 1 and (part).x = 2 from public.a
select e = 'x' and f = 3 from public.u

-- plan
ALTER TYPE public.a RENAME TO a__old;
ALTER TYPE public.c RENAME TO c__old;
ALTER DOMAIN public.d RENAME TO c;
ALTER TYPE public.c__old RENAME TO d;
ALTER TABLE public.b RENAME TO a;
ALTER TYPE public.a__old RENAME TO b;

-- hazards
breaks-clients: ALTER TYPE public.a RENAME TO a__old
breaks-clients: ALTER TYPE public.c RENAME TO c__old
breaks-clients: ALTER DOMAIN public.d RENAME TO c
breaks-clients: ALTER TYPE public.c__old RENAME TO d
breaks-clients: ALTER TABLE public.b RENAME TO a
breaks-clients: ALTER TYPE public.a__old RENAME TO b
