-- from
create table parent (id serial primary key, a text);
create table child (id serial primary key, parent_id integer not null references parent on delete cascade);
create table grandchild (child_id integer references child, parent_id integer references parent);
create index child_parent on child (parent_id);
create view v as select p.id, c.id as child from parent p join child c on c.parent_id = p.id;

-- rows
insert into parent (a) values ('a'), ('b');
insert into child (parent_id) values (1), (1), (2);
insert into grandchild values (1, 1), (3, 2);

-- to
create table parent (id bigserial primary key, a text);
create table child (id bigserial primary key, parent_id bigint not null references parent on delete cascade);
create table grandchild (child_id bigint references child, parent_id bigint references parent);
create index child_parent on child (parent_id);
create view v as select p.id, c.id as child from parent p join child c on c.parent_id = p.id;

-- plan
ALTER TABLE public.child DROP CONSTRAINT child_parent_id_fkey;
ALTER TABLE public.grandchild DROP CONSTRAINT grandchild_child_id_fkey;
ALTER TABLE public.grandchild DROP CONSTRAINT grandchild_parent_id_fkey;
DROP VIEW public.v;
ALTER SEQUENCE public.child_id_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
ALTER SEQUENCE public.parent_id_seq AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
ALTER TABLE public.child ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.child_id_seq'::regclass), ALTER COLUMN parent_id TYPE bigint;
ALTER TABLE public.grandchild ALTER COLUMN child_id TYPE bigint, ALTER COLUMN parent_id TYPE bigint;
ALTER TABLE public.parent ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.parent_id_seq'::regclass);
CREATE VIEW public.v AS
 SELECT p.id,
    c.id AS child
   FROM (public.parent p
     JOIN public.child c ON ((c.parent_id = p.id)));
ALTER TABLE public.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id) ON DELETE CASCADE;
ALTER TABLE public.grandchild ADD CONSTRAINT grandchild_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.child(id);
ALTER TABLE public.grandchild ADD CONSTRAINT grandchild_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id);

-- hazards
rewrites-table: ALTER TABLE public.child ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.child_id_seq'::regclass), ALTER COLUMN parent_id TYPE bigint
may-fail-on-data: ALTER TABLE public.child ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.child_id_seq'::regclass), ALTER COLUMN parent_id TYPE bigint
rewrites-table: ALTER TABLE public.grandchild ALTER COLUMN child_id TYPE bigint, ALTER COLUMN parent_id TYPE bigint
may-fail-on-data: ALTER TABLE public.grandchild ALTER COLUMN child_id TYPE bigint, ALTER COLUMN parent_id TYPE bigint
rewrites-table: ALTER TABLE public.parent ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.parent_id_seq'::regclass)
may-fail-on-data: ALTER TABLE public.parent ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint, ALTER COLUMN id SET DEFAULT nextval('public.parent_id_seq'::regclass)
scans-table: ALTER TABLE public.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id) ON DELETE CASCADE
may-fail-on-data: ALTER TABLE public.child ADD CONSTRAINT child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id) ON DELETE CASCADE
scans-table: ALTER TABLE public.grandchild ADD CONSTRAINT grandchild_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.child(id)
may-fail-on-data: ALTER TABLE public.grandchild ADD CONSTRAINT grandchild_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.child(id)
scans-table: ALTER TABLE public.grandchild ADD CONSTRAINT grandchild_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id)
may-fail-on-data: ALTER TABLE public.grandchild ADD CONSTRAINT grandchild_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id)
