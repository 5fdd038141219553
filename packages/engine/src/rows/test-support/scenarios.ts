const partitioned = (key: string, ...partitions: readonly string[]) =>
  `create table t (id int, at date) partition by ${key};
   ${partitions.map((bound, place) => `create table t_${place} partition of t ${bound};`).join("\n")}`;

/** What a table t has become, what its rows were, and how many of them say what to that. */
export const conflicting: readonly (readonly [name: string, before: string, after: string, said: string])[] =
  [
    [
      "a string that is no number",
      "create table t (x text); insert into t values ('1'), (' 2 '), ('three'), (null), ('4.5')",
      "create table t (x int)",
      "2 of public.t cannot become integer in x",
    ],
    [
      "numbers out of range",
      "create table t (x bigint); insert into t values (1), (9999999999)",
      "create table t (x int)",
      "1 of public.t cannot become integer in x",
    ],
    [
      "a precision that is too small",
      "create table t (x numeric); insert into t values (99.99), (1234), (99.996)",
      "create table t (x numeric(4,2))",
      "2 of public.t cannot become numeric(4,2) in x",
    ],
    [
      "keys of another kind, where the foreign key's own column says the same",
      `create table p (id uuid primary key); create table t (p uuid references p);
     insert into p values ('00000000-0000-0000-0000-000000000001'); insert into t select id from p`,
      "create table p (id bigint primary key); create table t (p bigint references p)",
      "1 of public.p cannot become bigint in id; 1 of public.t cannot become bigint in p",
    ],
    [
      "json that is none",
      `create table t (x text); insert into t values ('{"a":1}'), ('{')`,
      "create table t (x jsonb)",
      "1 of public.t cannot become jsonb in x",
    ],
    [
      "elements of an array, under a name that SQL knows otherwise",
      `create table t ("select" text[]); insert into t values ('{1,2}'), ('{1,b}')`,
      `create table t ("select" int[])`,
      `1 of public.t cannot become integer[] in "select"`,
    ],
    [
      "several values where one has room",
      "create table t (x int[]); insert into t values ('{1,2}'), ('{1}'), ('{}'), (null)",
      "create table t (x int)",
      "1 of public.t have more than one value in x, which becomes integer",
    ],
    [
      "elements too long, also where the column was no array",
      `create table t (x text, y varchar(5)[]); insert into t values ('abcd', '{abcd,a}'), ('ab ', '{}')`,
      "create table t (x varchar(2)[], y varchar(2)[])",
      "1 of public.t have more than 2 characters in x; 1 of public.t have more than 2 characters in y",
    ],
    [
      "a value that the new enum has not",
      "create table t (x text); insert into t values ('a'), ('b'), ('c')",
      "create type e as enum ('a', 'b'); create table t (x e)",
      "1 of public.t hold another value than those of public.e in x",
    ],
    [
      "a value that goes, wherever columns hold it",
      `create type e as enum ('a', 'b'); create domain d as e; create type c as (x e, y d[]); create type r as range (subtype = e);
     create table t (x d, y c[], z r);
     insert into t values ('b', null, '[a,a]'), ('a', array[row('a', '{a,b}')::c], '[a,b]'), ('a', array[row('a', null)::c], null)`,
      `create type e as enum ('a'); create domain d as e; create type c as (x e, y d[]); create type r as range (subtype = e);
     create table t (x d, y c[], z r)`,
      "1 of public.t hold the value 'b' in x, which goes; 1 of public.t hold the value 'b' in y, which goes; " +
        "1 of public.t hold the value 'b' in z, which goes",
    ],
    [
      "a new domain's check",
      "create table t (x text); insert into t values ('1'), ('-1')",
      "create domain d as int check (value > 0); create table t (x d)",
      "1 of public.t do not pass the check (VALUE > 0) in x",
    ],
    [
      "a check more in a domain",
      "create domain d as int; create table t (x d); insert into t values (1), (-1), (-2)",
      "create domain d as int check (value > 0); create table t (x d)",
      "2 of public.t do not pass the check (VALUE > 0) in x",
    ],
    [
      "an index over an expression",
      "create table t (x text); insert into t values ('a'), ('A'), ('b')",
      "create table t (x text); create unique index one on t (lower(x))",
      "1 of public.t repeat the ((lower(x))) of another",
    ],
    [
      "a key to a table that is new",
      "create table t (p int); insert into t values (1), (null)",
      "create table p (id int primary key); create table t (p int references p)",
      "1 of public.t have a (p) that is not in public.p, which is new",
    ],
    [
      "rows without a range",
      "create table t (id int, at date); insert into t values (1, '2020-02-01'), (2, '2021-01-01'), (3, null)",
      partitioned("range (at)", "for values from ('2020-01-01') to ('2021-01-01')"),
      "2 of public.t have no partition (RANGE (at))",
    ],
    [
      "rows without a range of several columns",
      "create table t (id int, at date); insert into t values (1, '2020-02-01'), (2, '2020-01-01'), (9, '2020-01-01')",
      partitioned("range (id, at)", "for values from (1, minvalue) to (2, '2020-01-01')"),
      "2 of public.t have no partition (RANGE (id, at))",
    ],
    [
      "rows in no list",
      "create table t (id int, at date); insert into t values (1, now()), (2, now()), (null, now()), (null, now())",
      partitioned("list (id)", "for values in (1, 3)", "for values in (4)"),
      "3 of public.t have no partition (LIST (id))",
    ],
    [
      "a default partition that has what a new one is for",
      `${partitioned("list (id)", "default")} insert into t values (1), (2)`,
      partitioned("list (id)", "default", "for values in (1)"),
      "1 of public.t_0 belong into table public.t_1, which is new",
    ],
    [
      "rows of another remainder",
      `create table t (id int) partition by hash (id); create table t_0 partition of t for values with (modulus 2, remainder 0);
       create table t_1 (id int); insert into t_1 select generate_series(1, 12)`,
      `create table t (id int) partition by hash (id); create table t_0 partition of t for values with (modulus 2, remainder 0);
       create table t_1 partition of t for values with (modulus 2, remainder 1)`,
      "3 of public.t_1 are not within the bound FOR VALUES WITH (modulus 2, remainder 1)",
    ],
    [
      "keys of a column that is new",
      "create table p (id int primary key); create table t (p int); insert into p values (1); insert into t values (1), (null)",
      "create table p (id int primary key, code int unique); create table t (p int references p (code))",
      "1 of public.t have a (p) that is not in public.p",
    ],
    [
      "values of a type whose name a type of another kind takes",
      `create type a as range (subtype = text); create type b as enum ('x', '(1,2)'); create domain c as text;
     create type d as (m int, n int); create type e as (m int); create domain f as text;
     create table t (a a, b b, c c[], d d, e e, f f, g f);
     insert into t values ('empty', 'x', '{p,q}', '(2,1)', null, '7', '-1'), (null, null, '{p}', '(1,)', '(1)', '[1,2)', '1'),
       ('(u,v)', '(1,2)', null, '(1,2)', '(2)', '(1,2]', 'one')`,
      `create type a as (m text, n text); create type b as (m int, n int); create type c as enum ('p');
     create type d as range (subtype = int); create type e as range (subtype = int); create type f as range (subtype = int);
     create domain g as int check (value > 0); create table t (a a, b b, c c[], d d, e e, f f, g g)`,
      "1 of public.t cannot become integer in g; " +
        "1 of public.t cannot become public.a, a type of another kind, in a; " +
        "2 of public.t cannot become public.e, a type of another kind, in e; " +
        "1 of public.t cannot become public.d, a type of another kind, in d; " +
        "1 of public.t cannot become public.c[], a type of another kind, in c; " +
        "1 of public.t cannot become public.f, a type of another kind, in f; " +
        "1 of public.t cannot become public.b, a type of another kind, in b",
    ],
    [
      "rows that exclude each other",
      `create table t (id int, "a ,)" text collate "C", r int4range, n int);
     insert into t select i, 'X', int4range(i, i + 2), i from generate_series(1, 3) i;
     insert into t values (9, 'x', '[1,9)', 1), (8, 'y', '[1,2)', -1), (7, 'y', '[3,4)', 1), (7, 'z', null, 1), (7, 'z', null, 1)`,
      `create table t (id int, "a ,)" text collate "C", r int4range, n int,
     constraint one exclude using gist (r with &&) where (n > 1),
     constraint two exclude (lower("a ,)") collate "C" text_pattern_ops with =, (n || ',)"') with =))`,
      `2 of public.t exclude each other by (r WITH &&); ` +
        `4 of public.t exclude each other by (lower("a ,)") WITH =, ((n || ',)"'::text)) WITH =)`,
    ],
    [
      "nulls in a domain over one that becomes NOT NULL",
      "create domain d as int; create domain dd as d; create table t (x dd); insert into t values (1), (null)",
      "create domain d as int not null; create domain dd as d; create table t (x dd)",
      "1 of public.t have no x, whose type d is NOT NULL",
    ],
  ];

export const fitting: readonly (readonly [name: string, before: string, after: string])[] = [
  ["casts that succeed", "create table t (x text); insert into t values ('1')", "create table t (x int)"],
  [
    "blanks that go as the standard has it",
    "create table t (x text); insert into t values ('ab   ')",
    "create table t (x varchar(2))",
  ],
  [
    "constraints that are not asked of rows",
    "create table p (id int primary key); create table t (x int); insert into t values (-1)",
    `create table p (id int primary key);
     create table t (x int); alter table t add check (x > 0) not valid;
     alter table t add foreign key (x) references p not valid`,
  ],
  [
    "rows that a default partition takes, or one of a hash",
    "create table t (id int, at date); insert into t values (7, null)",
    partitioned("list (id)", "for values in (1)", "default"),
  ],
  [
    "rows of heirs, which no key of the parent spans",
    `create table p (x int, r int4range); create table c () inherits (p); create table u (x int);
     insert into p values (1, '[1,3)'); insert into c values (1, '[2,4)'), (2, null); insert into u values (1)`,
    `create table p (x int unique, r int4range, exclude using gist (r with &&)); create table c () inherits (p);
     create table u (x int unique); alter table p add foreign key (x) references u (x)`,
  ],
  [
    "values that go over into a table made anew",
    "create table t (id int not null, x text not null); insert into t values (1, 'a')",
    `create table t (id int not null, x text not null) partition by list (id);
     create table t_1 partition of t for values in (1)`,
  ],
  [
    "each remainder with a partition",
    "create table t (id int, at date); insert into t values (7, null)",
    partitioned(
      "hash (id)",
      "for values with (modulus 2, remainder 0)",
      "for values with (modulus 2, remainder 1)",
    ),
  ],
];
