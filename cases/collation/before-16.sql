-- options: majors 13-15
-- from
create collation kept (provider = icu, locale = 'en');
create collation folds (provider = icu, locale = 'und-u-ks-level2', deterministic = true);
create collation split (provider = libc, lc_collate = 'C', lc_ctype = 'C');
create table t (id int primary key, b text collate folds, unique (b));
create view v as select b collate folds as c from t;

-- rows
insert into t values (1, 'B'), (2, 'd');

-- to
create collation kept (provider = icu, locale = 'de');
create collation folds (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create collation split (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
create collation made from "C";
create table t (id int primary key, b text collate folds, unique (b));
create view v as select b collate folds as c from t;

-- expect
select b = 'b' from public.t where id = 1
