-- from
create table t (id integer primary key, a text, b varchar(10) not null default 'x', gone integer);

-- rows
insert into t select n, 'a' || n, 'b', n from generate_series(1, 20) n;

-- to
create table t (id integer primary key, a text not null, b varchar(20) default 'y', fresh timestamptz not null default now());
create index t_a on t (a);

-- expect
select count(*) = 20 from public.t where b = 'b' and fresh is not null

-- plan
ALTER TABLE public.t DROP COLUMN gone;
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT, ALTER COLUMN b TYPE character varying(20), ALTER COLUMN b SET DEFAULT 'y'::character varying;
ALTER TABLE public.t ALTER COLUMN b DROP NOT NULL;
ALTER TABLE public.t ADD COLUMN fresh timestamp with time zone DEFAULT now() NOT NULL;
CREATE INDEX t_a ON public.t USING btree (a);

-- hazards
drops-data: ALTER TABLE public.t DROP COLUMN gone
scans-table: ALTER TABLE public.t ALTER COLUMN a SET NOT NULL
may-fail-on-data: ALTER TABLE public.t ALTER COLUMN a SET NOT NULL
builds-index: CREATE INDEX t_a ON public.t USING btree (a)
