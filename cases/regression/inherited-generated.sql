-- from
create table stays (id integer);

-- to
create table stays (id integer);
create table base (a integer not null, b integer generated always as (a * 2) stored);
create table child (a integer not null, b integer generated always as (a * 2) stored, c text);
alter table child inherit base;
create table plain () inherits (base);

-- plan
CREATE TABLE public.base (
  a integer NOT NULL,
  b integer GENERATED ALWAYS AS ((a * 2)) STORED
);
CREATE TABLE public.child (
  a integer NOT NULL,
  b integer,
  c text
) INHERITS (public.base);
CREATE TABLE public.plain () INHERITS (public.base);
