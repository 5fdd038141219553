-- from
create foreign data wrapper w;
create server s foreign data wrapper w;
create table base (id int, name text);
create foreign table child () inherits (base) server s;
create foreign table alone (id int, name text) server s;
create table parted (id int not null, name text) partition by range (id);
create table near partition of parted for values from (0) to (10);
create foreign table far partition of parted for values from (10) to (20) server s options (t 'far');
create foreign table further partition of parted for values from (20) to (30) server s;
create index parted_id on parted (id);

-- rows
insert into base values (1, 'a');
insert into parted values (1, 'a');

-- to
create foreign data wrapper w;
create server s foreign data wrapper w;
create table base (id bigint, name text not null, more int default 1);
create foreign table child (own int options (a 'b')) inherits (base) server s;
create foreign table alone () inherits (base) server s;
create table parted (id int not null, name varchar(9)) partition by range (id);
create table near partition of parted for values from (0) to (10);
create foreign table far partition of parted for values from (10) to (25) server s options (t 'farther');
create foreign table later partition of parted (name default 'x') for values from (25) to (30) server s;
create index parted_id on parted (id);
create index parted_name on parted (name, id);

-- plan
DROP FOREIGN TABLE public.further;
ALTER TABLE public.parted DETACH PARTITION public.far;
ALTER FOREIGN TABLE public.far OPTIONS (SET t 'farther');
CREATE FOREIGN TABLE public.later (
  id integer NOT NULL,
  name character varying(9) DEFAULT 'x'::character varying
) SERVER s;
ALTER TABLE public.alone ALTER COLUMN id TYPE bigint;
ALTER TABLE public.alone ALTER COLUMN name SET NOT NULL;
ALTER TABLE public.alone ADD COLUMN more integer DEFAULT 1;
ALTER TABLE public.base ALTER COLUMN id TYPE bigint;
ALTER TABLE public.base ALTER COLUMN name SET NOT NULL;
ALTER TABLE public.base ADD COLUMN more integer DEFAULT 1;
ALTER TABLE public.alone INHERIT public.base;
ALTER TABLE public.child ADD COLUMN own integer OPTIONS (a 'b');
ALTER TABLE public.far ALTER COLUMN name TYPE character varying(9);
ALTER TABLE public.parted ALTER COLUMN name TYPE character varying(9);
CREATE INDEX near_name_id_idx ON public.near USING btree (name, id);
CREATE INDEX parted_name ON public.parted USING btree (name, id);
ALTER TABLE public.parted ATTACH PARTITION public.far FOR VALUES FROM (10) TO (25);
ALTER TABLE public.parted ATTACH PARTITION public.later FOR VALUES FROM (25) TO (30);
ALTER INDEX public.parted_name ATTACH PARTITION public.near_name_id_idx;

-- hazards
rewrites-table: ALTER TABLE public.base ALTER COLUMN id TYPE bigint
may-fail-on-data: ALTER TABLE public.base ALTER COLUMN id TYPE bigint
scans-table: ALTER TABLE public.base ALTER COLUMN name SET NOT NULL
may-fail-on-data: ALTER TABLE public.base ALTER COLUMN name SET NOT NULL
rewrites-table: ALTER TABLE public.parted ALTER COLUMN name TYPE character varying(9)
may-fail-on-data: ALTER TABLE public.parted ALTER COLUMN name TYPE character varying(9)
builds-index: CREATE INDEX near_name_id_idx ON public.near USING btree (name, id)
builds-index: CREATE INDEX parted_name ON public.parted USING btree (name, id)
scans-table: ALTER TABLE public.parted ATTACH PARTITION public.far FOR VALUES FROM (10) TO (25)
scans-table: ALTER TABLE public.parted ATTACH PARTITION public.later FOR VALUES FROM (25) TO (30)
