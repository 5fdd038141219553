-- A new table has a key whose name the old one has, and the old one can go only when a view reads the new one.
-- from
create table old (k int, constraint x unique (k));
insert into old values (1);
create view v as select k from old;

-- to
create table new (k int primary key, m int, constraint x unique (m));
create view v as select k from new;

-- plan
CREATE TABLE public.new (
  k integer NOT NULL,
  m integer,
  CONSTRAINT new_pkey PRIMARY KEY (k)
);
CREATE OR REPLACE VIEW public.v AS
 SELECT k
   FROM public.new;
DROP TABLE public.old;
ALTER TABLE public.new ADD CONSTRAINT x UNIQUE (m);

-- hazards
drops-data: DROP TABLE public.old
builds-index: ALTER TABLE public.new ADD CONSTRAINT x UNIQUE (m)
may-fail-on-data: ALTER TABLE public.new ADD CONSTRAINT x UNIQUE (m)
