-- options: rename public.color.grey=gray; rename public.color.x=light blue; values public.color
-- from
create type color as enum ('red', 'grey', 'x');
create table parts (id integer, c color not null) partition by list (c);
create table parts_grey partition of parts for values in ('grey', 'x');
create table parts_rest partition of parts default;
create table ranges (c color) partition by range (c);
create table ranges_low partition of ranges for values from ('red') to ('x');

-- rows
insert into parts values (1, 'grey'), (2, 'x'), (3, 'red');
insert into ranges values ('red'), ('grey');

-- to
create type color as enum ('red', 'gray', 'light blue');
create table parts (id integer, c color not null) partition by list (c);
create table parts_grey partition of parts for values in ('gray', 'light blue');
create table parts_rest partition of parts default;
create table ranges (c color) partition by range (c);
create table ranges_low partition of ranges for values from ('red') to ('light blue');

-- expect
select count(*) = 2 from public.parts_grey
select count(*) = 1 from public.ranges_low where c = 'gray'

-- plan
ALTER TYPE public.color RENAME VALUE 'grey' TO 'gray';
ALTER TYPE public.color RENAME VALUE 'x' TO 'light blue';

-- hazards
breaks-clients: ALTER TYPE public.color RENAME VALUE 'grey' TO 'gray'
breaks-clients: ALTER TYPE public.color RENAME VALUE 'x' TO 'light blue'
