-- from
create table ranged (id integer, at date not null, v text) partition by range (at);
create table ranged_1 partition of ranged for values from ('2020-01-01') to ('2021-01-01');
create table ranged_2 partition of ranged for values from ('2021-01-01') to ('2022-01-01');
create index ranged_id on ranged (id);
create table loose (id integer, at date not null, v text);
create table listed (k text, n integer) partition by list (k);
create table listed_a partition of listed for values in ('a', 'b');
create table listed_rest partition of listed default;

-- rows
insert into ranged values (1, '2020-05-05', 'a'), (2, '2021-05-05', 'b');
insert into loose values (3, '2022-05-05', 'c');
insert into listed values ('a', 1), ('z', 2);

-- to
create table ranged (id integer, at date not null, v text) partition by range (at);
create table ranged_1 partition of ranged for values from ('2020-01-01') to ('2021-01-01');
create table ranged_2 (id integer, at date not null, v text);
create index ranged_2_id_idx on ranged_2 (id);
create table loose partition of ranged for values from ('2022-01-01') to ('2023-01-01');
create index ranged_id on ranged (id);
create table listed (k text, n integer) partition by list (k);
create table listed_a partition of listed for values in ('a', 'b');
create table listed_c partition of listed for values in ('c');
create table listed_rest partition of listed default;
create table hashed (id bigint primary key) partition by hash (id);
create table hashed_0 partition of hashed for values with (modulus 2, remainder 0);
create table hashed_1 partition of hashed for values with (modulus 2, remainder 1);

-- expect
select count(*) = 2 from public.ranged

-- plan
CREATE TABLE public.hashed (
  id bigint NOT NULL,
  CONSTRAINT hashed_pkey PRIMARY KEY (id)
) PARTITION BY HASH (id);
CREATE TABLE public.hashed_0 (
  id bigint NOT NULL,
  CONSTRAINT hashed_0_pkey PRIMARY KEY (id)
);
ALTER TABLE public.hashed ATTACH PARTITION public.hashed_0 FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE public.hashed_1 (
  id bigint NOT NULL,
  CONSTRAINT hashed_1_pkey PRIMARY KEY (id)
);
ALTER TABLE public.hashed ATTACH PARTITION public.hashed_1 FOR VALUES WITH (modulus 2, remainder 1);
CREATE TABLE public.listed_c (
  k text,
  n integer
);
ALTER TABLE public.listed ATTACH PARTITION public.listed_c FOR VALUES IN ('c');
ALTER TABLE public.ranged DETACH PARTITION public.ranged_2;
CREATE INDEX loose_id_idx ON public.loose USING btree (id);
ALTER TABLE public.ranged ATTACH PARTITION public.loose FOR VALUES FROM ('2022-01-01') TO ('2023-01-01');
ALTER INDEX public.ranged_id ATTACH PARTITION public.loose_id_idx;

-- hazards
scans-table: ALTER TABLE public.hashed ATTACH PARTITION public.hashed_0 FOR VALUES WITH (modulus 2, remainder 0)
scans-table: ALTER TABLE public.hashed ATTACH PARTITION public.hashed_1 FOR VALUES WITH (modulus 2, remainder 1)
scans-table: ALTER TABLE public.listed ATTACH PARTITION public.listed_c FOR VALUES IN ('c')
builds-index: CREATE INDEX loose_id_idx ON public.loose USING btree (id)
scans-table: ALTER TABLE public.ranged ATTACH PARTITION public.loose FOR VALUES FROM ('2022-01-01') TO ('2023-01-01')
