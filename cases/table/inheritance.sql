-- from
create table base (id integer, a text);
create table other (b integer);
create table heir (extra integer) inherits (base);
create table leaving () inherits (base);
create table joining (id integer, a text, c integer);

-- rows
insert into heir values (1, 'a', 2);
insert into leaving values (2, 'b');
insert into joining values (3, 'c', 4);

-- to
create table base (id integer, a text);
create table other (b integer);
create table heir (extra integer) inherits (base);
create table leaving (id integer, a text);
create table joining (id integer, a text, c integer) inherits (base);
create table fresh (d integer) inherits (base, other);

-- plan
ALTER TABLE public.leaving NO INHERIT public.base;
CREATE TABLE public.fresh (
  d integer
) INHERITS (public.base, public.other);
ALTER TABLE public.joining INHERIT public.base;
