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
