-- from
create table p (id int constraint p_pk primary key);
alter table p add constraint p_u unique (id);
create table c (id int constraint c_fk references p (id));
create table q (id int constraint q_pk primary key);
create table d (id int constraint d_fk references q (id));

-- rows
insert into p values (1);
insert into c values (1);
insert into q values (1);
insert into d values (1);

-- to
create table p (id int not null constraint p_u unique);
create table c (id int constraint c_fk references p (id));
alter table p add constraint p_pk primary key (id);
create table q (id int not null constraint q_u unique);
create table d (id int constraint d_fk references q (id));
alter table q add constraint q_pk primary key (id);

-- plan
ALTER TABLE public.q ADD CONSTRAINT q_u UNIQUE (id);

-- hazards
builds-index: ALTER TABLE public.q ADD CONSTRAINT q_u UNIQUE (id)
may-fail-on-data: ALTER TABLE public.q ADD CONSTRAINT q_u UNIQUE (id)
