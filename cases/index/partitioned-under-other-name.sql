-- The indexes of a table's partitions go with the one on the whole table, and are made anew for the next.
-- from
create table m (a int not null, b text) partition by range (a);
create table m_1 partition of m for values from (0) to (100);
create index m_b on m (b) with (fillfactor = 70);
create table own (a int not null, b text) partition by range (a);
create table own_1 partition of own for values from (0) to (100);
create index own_b on own (b);

-- rows
insert into m values (1, 'x');

-- to
create table m (a int not null, b text) partition by range (a);
create table m_1 partition of m for values from (0) to (100);
create index m_b_new on m (b) with (fillfactor = 80);
create table own (a int not null, b text) partition by range (a);
create table own_1 (a int not null, b text);
create index own_1_b_idx on own_1 (b);

-- plan
DROP INDEX public.m_b;
ALTER TABLE public.own DETACH PARTITION public.own_1;
DROP INDEX public.own_b;
CREATE INDEX m_1_b_idx ON public.m_1 USING btree (b) WITH (fillfactor='80');
CREATE INDEX m_b_new ON ONLY public.m USING btree (b) WITH (fillfactor='80');
ALTER INDEX public.m_b_new ATTACH PARTITION public.m_1_b_idx;

-- hazards
builds-index: CREATE INDEX m_1_b_idx ON public.m_1 USING btree (b) WITH (fillfactor='80')
builds-index: CREATE INDEX m_b_new ON ONLY public.m USING btree (b) WITH (fillfactor='80')
