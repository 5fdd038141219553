-- from
create table p (a int, b text, at date not null) partition by range (at);
create table p1 partition of p for values from ('2020-01-01') to ('2021-01-01');
create table p2 partition of p for values from ('2021-01-01') to ('2022-01-01');
create table old (a int, b text, at date not null);
create table gone (a int); 
create table lp (k text, v int, constraint ck check (v > 0)) partition by list (k);
create table lp1 partition of lp for values in ('a');
create table lpd partition of lp default;
create index lpi on lp (v);
create table par (a int default 1, b text not null, check (a > 0));
create table chi (c int) inherits (par);
create table hp (a int primary key) partition by hash (a);
create table hp0 partition of hp for values with (modulus 2, remainder 0);
create table hp1 partition of hp for values with (modulus 2, remainder 1);

-- rows
insert into p values (1,'a','2020-05-05'),(2,'b','2021-03-03');
insert into old values (1,'a','2022-03-03');
insert into chi values (1,'x',3);

-- to
create table p (a bigint, b text default 'x', at date not null, n int not null default 5, primary key (a, at), constraint pc check (a > 0)) partition by range (at);
create table p1 partition of p for values from ('2020-01-01') to ('2021-01-01');
create table p2 partition of p for values from ('2021-01-01') to ('2021-07-01');
create table old partition of p for values from ('2022-01-01') to ('2023-01-01');
create table pd partition of p default;
create index pix on p (b) where a > 3;
create unique index pux on p (n, at);
create table sub partition of p for values from ('2024-01-01') to ('2025-01-01') partition by range (at);
create table sub1 partition of sub for values from ('2024-01-01') to ('2024-06-01');
alter table sub1 add constraint subc check (n < 1000);
create table lp (k text, v int, constraint ck check (v > 1)) partition by list (k);
create table lp1 (k text, v int, constraint ck check (v > 0));
create table lpd partition of lp default;
create index lpi on lp (v desc);
create index lp1i on lp1 (v);
create table par (a bigint default 2, b text, d int, check (a > 0));
create table chi (c int) inherits (par);
create table chi2 (a bigint, e int default 4) inherits (par);
create type ty as (x int, y text);
create table typed of ty (x with options primary key, y default 'k');
create table refd (id int primary key, pa bigint, pat date, foreign key (pa, pat) references p);
alter table p add column r int references refd;

-- plan
ALTER TABLE public.par DROP CONSTRAINT par_a_check;
DROP TABLE public.gone;
DROP TABLE public.hp;
CREATE TYPE public.ty AS (x integer, y text);
ALTER TABLE public.lp DETACH PARTITION public.lp1;
DROP INDEX public.lp1_v_idx;
DROP INDEX public.lpi;
ALTER TABLE public.lp DROP CONSTRAINT ck;
ALTER TABLE public.p DETACH PARTITION public.p2;
CREATE TABLE public.pd (
  a bigint NOT NULL,
  b text DEFAULT 'x'::text,
  at date NOT NULL,
  n integer DEFAULT 5 NOT NULL,
  r integer,
  CONSTRAINT pd_pkey PRIMARY KEY (a, at),
  CONSTRAINT pc CHECK ((a > 0))
);
CREATE TABLE public.refd (
  id integer NOT NULL,
  pa bigint,
  pat date,
  CONSTRAINT refd_pkey PRIMARY KEY (id)
);
CREATE TABLE public.sub (
  a bigint NOT NULL,
  b text DEFAULT 'x'::text,
  at date NOT NULL,
  n integer DEFAULT 5 NOT NULL,
  r integer,
  CONSTRAINT sub_pkey PRIMARY KEY (a, at),
  CONSTRAINT pc CHECK ((a > 0))
) PARTITION BY RANGE (at);
CREATE TABLE public.sub1 (
  a bigint NOT NULL,
  b text DEFAULT 'x'::text,
  at date NOT NULL,
  n integer DEFAULT 5 NOT NULL,
  r integer,
  CONSTRAINT sub1_pkey PRIMARY KEY (a, at),
  CONSTRAINT pc CHECK ((a > 0)),
  CONSTRAINT subc CHECK ((n < 1000))
);
CREATE TABLE public.typed OF public.ty (
  x WITH OPTIONS NOT NULL,
  y WITH OPTIONS DEFAULT 'k'::text,
  CONSTRAINT typed_pkey PRIMARY KEY (x)
);
ALTER TABLE public.old ALTER COLUMN a TYPE bigint;
ALTER TABLE public.old ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.old ALTER COLUMN b SET DEFAULT 'x'::text;
ALTER TABLE public.old ADD COLUMN n integer DEFAULT 5 NOT NULL;
ALTER TABLE public.old ADD COLUMN r integer;
ALTER TABLE public.p ALTER COLUMN a TYPE bigint;
ALTER TABLE public.p ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.p ALTER COLUMN b SET DEFAULT 'x'::text;
ALTER TABLE public.p ADD COLUMN n integer DEFAULT 5 NOT NULL;
ALTER TABLE public.p ADD COLUMN r integer;
ALTER TABLE public.p2 ALTER COLUMN a TYPE bigint;
ALTER TABLE public.p2 ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.p2 ALTER COLUMN b SET DEFAULT 'x'::text;
ALTER TABLE public.p2 ADD COLUMN n integer DEFAULT 5 NOT NULL;
ALTER TABLE public.p2 ADD COLUMN r integer;
ALTER TABLE public.par ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET DEFAULT 2;
ALTER TABLE public.par ALTER COLUMN b DROP NOT NULL;
ALTER TABLE public.par ADD COLUMN d integer;
ALTER TABLE public.lp ADD CONSTRAINT ck CHECK ((v > 1));
ALTER TABLE public.old ADD CONSTRAINT old_pkey PRIMARY KEY (a, at);
ALTER TABLE public.old ADD CONSTRAINT pc CHECK ((a > 0));
ALTER TABLE public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (a, at);
ALTER TABLE public.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY (a, at);
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, at);
ALTER TABLE public.p2 ADD CONSTRAINT pc CHECK ((a > 0));
ALTER TABLE public.p ADD CONSTRAINT pc CHECK ((a > 0));
ALTER TABLE public.par ADD CONSTRAINT par_a_check CHECK ((a > 0));
CREATE TABLE public.chi2 (
  a bigint DEFAULT 2,
  e integer DEFAULT 4
) INHERITS (public.par);
CREATE INDEX lp1i ON public.lp1 USING btree (v);
CREATE INDEX lpd_v_idx ON public.lpd USING btree (v DESC);
CREATE INDEX lpi ON ONLY public.lp USING btree (v DESC);
ALTER INDEX public.lpi ATTACH PARTITION public.lpd_v_idx;
CREATE INDEX old_b_idx ON public.old USING btree (b) WHERE (a > 3);
CREATE UNIQUE INDEX old_n_at_idx ON public.old USING btree (n, at);
CREATE INDEX p1_b_idx ON public.p1 USING btree (b) WHERE (a > 3);
CREATE UNIQUE INDEX p1_n_at_idx ON public.p1 USING btree (n, at);
CREATE INDEX p2_b_idx ON public.p2 USING btree (b) WHERE (a > 3);
CREATE UNIQUE INDEX p2_n_at_idx ON public.p2 USING btree (n, at);
CREATE INDEX pd_b_idx ON public.pd USING btree (b) WHERE (a > 3);
CREATE UNIQUE INDEX pd_n_at_idx ON public.pd USING btree (n, at);
CREATE INDEX pix ON ONLY public.p USING btree (b) WHERE (a > 3);
ALTER INDEX public.pix ATTACH PARTITION public.p1_b_idx;
CREATE UNIQUE INDEX pux ON ONLY public.p USING btree (n, at);
ALTER TABLE public.p ATTACH PARTITION public.old FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2021-01-01') TO ('2021-07-01');
ALTER TABLE public.p ATTACH PARTITION public.pd DEFAULT;
ALTER INDEX public.pix ATTACH PARTITION public.old_b_idx;
ALTER INDEX public.pux ATTACH PARTITION public.old_n_at_idx;
ALTER INDEX public.pux ATTACH PARTITION public.p1_n_at_idx;
ALTER INDEX public.pix ATTACH PARTITION public.p2_b_idx;
ALTER INDEX public.pux ATTACH PARTITION public.p2_n_at_idx;
ALTER INDEX public.pix ATTACH PARTITION public.pd_b_idx;
ALTER INDEX public.pux ATTACH PARTITION public.pd_n_at_idx;
CREATE INDEX sub1_b_idx ON public.sub1 USING btree (b) WHERE (a > 3);
CREATE UNIQUE INDEX sub1_n_at_idx ON public.sub1 USING btree (n, at);
CREATE INDEX sub_b_idx ON ONLY public.sub USING btree (b) WHERE (a > 3);
CREATE UNIQUE INDEX sub_n_at_idx ON ONLY public.sub USING btree (n, at);
ALTER TABLE public.p ATTACH PARTITION public.sub FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
ALTER TABLE public.sub ATTACH PARTITION public.sub1 FOR VALUES FROM ('2024-01-01') TO ('2024-06-01');
ALTER INDEX public.pix ATTACH PARTITION public.sub_b_idx;
ALTER INDEX public.sub_b_idx ATTACH PARTITION public.sub1_b_idx;
ALTER INDEX public.pux ATTACH PARTITION public.sub_n_at_idx;
ALTER INDEX public.sub_n_at_idx ATTACH PARTITION public.sub1_n_at_idx;
ALTER TABLE public.p ADD CONSTRAINT p_r_fkey FOREIGN KEY (r) REFERENCES public.refd(id);
ALTER TABLE public.refd ADD CONSTRAINT refd_pa_pat_fkey FOREIGN KEY (pa, pat) REFERENCES public.p(a, at);

-- hazards
drops-data: DROP TABLE public.gone
drops-data: DROP TABLE public.hp
rewrites-table: ALTER TABLE public.old ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.old ALTER COLUMN a TYPE bigint
scans-table: ALTER TABLE public.old ALTER COLUMN a SET NOT NULL
may-fail-on-data: ALTER TABLE public.old ALTER COLUMN a SET NOT NULL
rewrites-table: ALTER TABLE public.p ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.p ALTER COLUMN a TYPE bigint
scans-table: ALTER TABLE public.p ALTER COLUMN a SET NOT NULL
may-fail-on-data: ALTER TABLE public.p ALTER COLUMN a SET NOT NULL
rewrites-table: ALTER TABLE public.p2 ALTER COLUMN a TYPE bigint
may-fail-on-data: ALTER TABLE public.p2 ALTER COLUMN a TYPE bigint
scans-table: ALTER TABLE public.p2 ALTER COLUMN a SET NOT NULL
may-fail-on-data: ALTER TABLE public.p2 ALTER COLUMN a SET NOT NULL
rewrites-table: ALTER TABLE public.par ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET DEFAULT 2
may-fail-on-data: ALTER TABLE public.par ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET DEFAULT 2
scans-table: ALTER TABLE public.lp ADD CONSTRAINT ck CHECK ((v > 1))
may-fail-on-data: ALTER TABLE public.lp ADD CONSTRAINT ck CHECK ((v > 1))
builds-index: ALTER TABLE public.old ADD CONSTRAINT old_pkey PRIMARY KEY (a, at)
may-fail-on-data: ALTER TABLE public.old ADD CONSTRAINT old_pkey PRIMARY KEY (a, at)
scans-table: ALTER TABLE public.old ADD CONSTRAINT pc CHECK ((a > 0))
may-fail-on-data: ALTER TABLE public.old ADD CONSTRAINT pc CHECK ((a > 0))
builds-index: ALTER TABLE public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (a, at)
may-fail-on-data: ALTER TABLE public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (a, at)
builds-index: ALTER TABLE public.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY (a, at)
may-fail-on-data: ALTER TABLE public.p2 ADD CONSTRAINT p2_pkey PRIMARY KEY (a, at)
builds-index: ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, at)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, at)
scans-table: ALTER TABLE public.p2 ADD CONSTRAINT pc CHECK ((a > 0))
may-fail-on-data: ALTER TABLE public.p2 ADD CONSTRAINT pc CHECK ((a > 0))
scans-table: ALTER TABLE public.p ADD CONSTRAINT pc CHECK ((a > 0))
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT pc CHECK ((a > 0))
scans-table: ALTER TABLE public.par ADD CONSTRAINT par_a_check CHECK ((a > 0))
may-fail-on-data: ALTER TABLE public.par ADD CONSTRAINT par_a_check CHECK ((a > 0))
builds-index: CREATE INDEX lp1i ON public.lp1 USING btree (v)
builds-index: CREATE INDEX lpd_v_idx ON public.lpd USING btree (v DESC)
builds-index: CREATE INDEX lpi ON ONLY public.lp USING btree (v DESC)
builds-index: CREATE INDEX old_b_idx ON public.old USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX old_n_at_idx ON public.old USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX old_n_at_idx ON public.old USING btree (n, at)
builds-index: CREATE INDEX p1_b_idx ON public.p1 USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX p1_n_at_idx ON public.p1 USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX p1_n_at_idx ON public.p1 USING btree (n, at)
builds-index: CREATE INDEX p2_b_idx ON public.p2 USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX p2_n_at_idx ON public.p2 USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX p2_n_at_idx ON public.p2 USING btree (n, at)
builds-index: CREATE INDEX pd_b_idx ON public.pd USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX pd_n_at_idx ON public.pd USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX pd_n_at_idx ON public.pd USING btree (n, at)
builds-index: CREATE INDEX pix ON ONLY public.p USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX pux ON ONLY public.p USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX pux ON ONLY public.p USING btree (n, at)
scans-table: ALTER TABLE public.p ATTACH PARTITION public.old FOR VALUES FROM ('2022-01-01') TO ('2023-01-01')
scans-table: ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM ('2021-01-01') TO ('2021-07-01')
scans-table: ALTER TABLE public.p ATTACH PARTITION public.pd DEFAULT
builds-index: CREATE INDEX sub1_b_idx ON public.sub1 USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX sub1_n_at_idx ON public.sub1 USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX sub1_n_at_idx ON public.sub1 USING btree (n, at)
builds-index: CREATE INDEX sub_b_idx ON ONLY public.sub USING btree (b) WHERE (a > 3)
builds-index: CREATE UNIQUE INDEX sub_n_at_idx ON ONLY public.sub USING btree (n, at)
may-fail-on-data: CREATE UNIQUE INDEX sub_n_at_idx ON ONLY public.sub USING btree (n, at)
scans-table: ALTER TABLE public.p ATTACH PARTITION public.sub FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
scans-table: ALTER TABLE public.sub ATTACH PARTITION public.sub1 FOR VALUES FROM ('2024-01-01') TO ('2024-06-01')
scans-table: ALTER TABLE public.p ADD CONSTRAINT p_r_fkey FOREIGN KEY (r) REFERENCES public.refd(id)
may-fail-on-data: ALTER TABLE public.p ADD CONSTRAINT p_r_fkey FOREIGN KEY (r) REFERENCES public.refd(id)
scans-table: ALTER TABLE public.refd ADD CONSTRAINT refd_pa_pat_fkey FOREIGN KEY (pa, pat) REFERENCES public.p(a, at)
may-fail-on-data: ALTER TABLE public.refd ADD CONSTRAINT refd_pa_pat_fkey FOREIGN KEY (pa, pat) REFERENCES public.p(a, at)
