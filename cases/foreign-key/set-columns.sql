-- options: majors 15-
-- from
create table p (tenant integer, id integer, primary key (tenant, id));
create table c (tenant integer, p_id integer, constraint k foreign key (tenant, p_id) references p on delete set null);

-- rows
insert into p values (1, 1);
insert into c values (1, 1);

-- to
create table p (tenant integer, id integer, primary key (tenant, id));
create table c (tenant integer, p_id integer, constraint k foreign key (tenant, p_id) references p on delete set null (p_id));

-- plan
ALTER TABLE public.c DROP CONSTRAINT k;
ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (tenant, p_id) REFERENCES public.p(tenant, id) ON DELETE SET NULL (p_id);

-- hazards
scans-table: ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (tenant, p_id) REFERENCES public.p(tenant, id) ON DELETE SET NULL (p_id)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (tenant, p_id) REFERENCES public.p(tenant, id) ON DELETE SET NULL (p_id)
