-- from
create table p (id int not null, u text, v text, w text, x text, y text, z text);
create unique index p_id on p (id);
create unique index p_u on p (u);
create unique index p_v on p (v) include (w);
create unique index p_w on p (w desc);
create unique index p_x on p (x);
comment on index p_x is 'x';
create unique index p_y on p (y);
create unique index p_z on p (z) where z <> '';
create table c (id int references p (id), u text constraint c_u references p (u));
create table parted (id int not null, k int not null) partition by list (k);
create table part partition of parted for values in (1);
create unique index part_key on part (id, k);

-- rows
insert into p values (1, 'a', 'b', 'c', 'd', 'e', 'f'), (2, 'b', 'c', 'd', 'e', 'f', 'g');
insert into c values (1, 'b');
insert into parted values (1, 1), (2, 1);

-- to
create table p (id int constraint p_pk primary key, u text constraint p_u unique, v text, w text constraint p_w unique,
  x text constraint p_x unique, y varchar(200) constraint p_y unique, z text constraint p_z unique,
  constraint p_vv unique (v) include (w) deferrable initially deferred);
create table c (id int references p (id), u text constraint c_u references p (u));
create table parted (id int not null, k int not null) partition by list (k);
create table part partition of parted for values in (1);
alter table part add constraint part_key primary key (id, k);

-- plan
DROP INDEX public.p_w;
DROP INDEX public.p_x;
DROP INDEX public.p_y;
DROP INDEX public.p_z;
ALTER TABLE public.p ALTER COLUMN y TYPE character varying(200);
ALTER TABLE public.p ADD CONSTRAINT p_pk PRIMARY KEY USING INDEX p_id;
ALTER TABLE public.p ADD CONSTRAINT p_u UNIQUE USING INDEX p_u;
ALTER TABLE public.p ADD CONSTRAINT p_vv UNIQUE USING INDEX p_v DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.p ADD CONSTRAINT p_w UNIQUE (w);
ALTER TABLE public.p ADD CONSTRAINT p_x UNIQUE (x);
ALTER TABLE public.p ADD CONSTRAINT p_y UNIQUE (y);
ALTER TABLE public.p ADD CONSTRAINT p_z UNIQUE (z);
ALTER TABLE public.part ADD CONSTRAINT part_key PRIMARY KEY USING INDEX part_key;

-- hazards
rewrites-table: ALTER TABLE public.p ALTER COLUMN y TYPE character varying(200)
may-fail-on-data: ALTER TABLE public.p ALTER COLUMN y TYPE character varying(200)
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_w UNIQUE (w)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_w UNIQUE (w)
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_x UNIQUE (x)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_x UNIQUE (x)
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_y UNIQUE (y)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_y UNIQUE (y)
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_z UNIQUE (z)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_z UNIQUE (z)
