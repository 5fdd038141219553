-- options: rename public.old=new
-- from
create table old (id serial primary key, a integer check (a > 0), parent integer references old);
create index old_a on old (a);
create view v as select id from old;
create table child (old_id integer references old);

-- rows
insert into old (a) values (1), (2);
insert into child values (1);

-- to
create table new (id integer default 0 constraint old_pkey primary key, a integer constraint old_a_check check (a > 0),
  parent integer constraint old_parent_fkey references new);
create sequence old_id_seq as integer owned by new.id;
alter table new alter id set default nextval('old_id_seq');
create index old_a on new (a);
create view v as select id from new;
create table child (old_id integer references new);

-- expect
select count(*) = 2 from public.new

-- plan
ALTER TABLE public.old RENAME TO new;

-- hazards
breaks-clients: ALTER TABLE public.old RENAME TO new
