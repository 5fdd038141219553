-- from
create table t (id integer, during tsrange, place point,
  constraint t_during exclude using gist (during with &&),
  constraint t_gone exclude using gist (place with ~=) where (id > 0));

-- rows
insert into t values (1, '[2020-01-01,2020-01-02)', '(1,1)'), (2, '[2020-01-02,2020-01-03)', '(2,2)');

-- to
create table t (id integer, during tsrange, place point,
  constraint t_during exclude using gist (during with &&) where (id > 0) deferrable initially deferred,
  constraint t_fresh exclude using btree (id with =));
