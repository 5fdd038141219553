-- options: refused TABLE_CANNOT_CHANGE
-- from
create table t (id integer not null, at date not null default '2020-01-01', v text);
create index t_at on t (at);

-- rows
insert into t values (1, '2020-05-05', 'a'), (2, '2021-05-05', 'b');

-- to
create table t (id integer not null, at date not null default '2020-01-01', v text) partition by range (at);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_rest partition of t default;
create index t_at on t (at);

-- expect
select count(*) = 2 from public.t

-- plan
