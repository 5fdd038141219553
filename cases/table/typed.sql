-- from
create type kind as (id integer, a text);
create table t (id integer, a text);
create table u of kind;

-- rows
insert into t values (1, 'a');
insert into u values (2, 'b');

-- to
create type kind as (id integer, a text);
create table t of kind;
create table u (id integer, a text);

-- plan
ALTER TABLE public.u NOT OF;
ALTER TABLE public.t OF public.kind;
