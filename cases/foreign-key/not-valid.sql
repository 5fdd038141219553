-- from
create table p (id integer primary key);
create table c (a integer, b integer, constraint ka foreign key (a) references p, constraint kd foreign key (b) references p deferrable initially deferred);
alter table c add constraint kb foreign key (b) references p not valid;

-- rows
insert into p values (1);
insert into c values (1, 1);

-- to
create table p (id integer primary key);
create table c (a integer, b integer, constraint kb foreign key (b) references p, constraint kd foreign key (b) references p);
alter table c add constraint ka foreign key (a) references p not valid;

-- plan
ALTER TABLE public.c DROP CONSTRAINT ka;
ALTER TABLE public.c ADD CONSTRAINT ka FOREIGN KEY (a) REFERENCES public.p(id) NOT VALID;
ALTER TABLE public.c VALIDATE CONSTRAINT kb;
ALTER TABLE public.c ALTER CONSTRAINT kd NOT DEFERRABLE;

-- hazards
may-fail-on-data: ALTER TABLE public.c VALIDATE CONSTRAINT kb
