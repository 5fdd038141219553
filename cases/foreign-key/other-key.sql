-- from
create table p (id integer not null, code text not null, name text, constraint p_u unique (id), constraint p_c unique (code), constraint p_name unique (name));
create table c (id integer references p (id), code text references p (code), name text references p (name));

-- rows
insert into p values (1, 'a', 'x');
insert into c values (1, 'a', 'x');

-- to
create table p (id integer not null, code text not null, name text, constraint p_k primary key (id), constraint p_c2 unique (code) deferrable, constraint p_name unique (name));
create unique index p_code on p (code);
create table c (id integer references p (id), code text, name text references p (name));
alter table c add constraint c_code_fkey foreign key (code) references p (code);

-- plan
ALTER TABLE public.c DROP CONSTRAINT c_code_fkey;
ALTER TABLE public.c DROP CONSTRAINT c_id_fkey;
ALTER TABLE public.p DROP CONSTRAINT p_c;
ALTER TABLE public.p DROP CONSTRAINT p_u;
ALTER TABLE public.p ADD CONSTRAINT p_c2 UNIQUE (code) DEFERRABLE;
ALTER TABLE public.p ADD CONSTRAINT p_k PRIMARY KEY (id);
CREATE UNIQUE INDEX p_code ON public.p USING btree (code);
ALTER TABLE public.c ADD CONSTRAINT c_code_fkey FOREIGN KEY (code) REFERENCES public.p(code);
ALTER TABLE public.c ADD CONSTRAINT c_id_fkey FOREIGN KEY (id) REFERENCES public.p(id);

-- hazards
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_c2 UNIQUE (code) DEFERRABLE
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_c2 UNIQUE (code) DEFERRABLE
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_k PRIMARY KEY (id)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_k PRIMARY KEY (id)
builds-index: CREATE UNIQUE INDEX p_code ON public.p USING btree (code)
may-fail-on-data: CREATE UNIQUE INDEX p_code ON public.p USING btree (code)
scans-table: ALTER TABLE public.c ADD CONSTRAINT c_code_fkey FOREIGN KEY (code) REFERENCES public.p(code)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT c_code_fkey FOREIGN KEY (code) REFERENCES public.p(code)
scans-table: ALTER TABLE public.c ADD CONSTRAINT c_id_fkey FOREIGN KEY (id) REFERENCES public.p(id)
may-fail-on-data: ALTER TABLE public.c ADD CONSTRAINT c_id_fkey FOREIGN KEY (id) REFERENCES public.p(id)
