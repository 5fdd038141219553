import { named, oneColumn, type Scenario, thing } from "./scenario.js";

const two = ["insert into thing values (1, 'one'), (2, 'two')"];
const bothKept = [
  "select * from thing order by id",
  [
    ["1", "one"],
    ["2", "two"],
  ],
] as const;

/** Changes of a column's type: the column stays, and its values. */
export const columnTypeScenarios: readonly Scenario[] = [
  {
    name: "a longer varchar",
    ...oneColumn(
      ({ Column }) => Column("varchar", { length: 50 }),
      ({ Column }) => Column("varchar", { length: 100 }),
    ),
    rows: two,
    up: ["ALTER TABLE thing ALTER COLUMN x TYPE character varying(100)"],
    kept: bothKept,
  },
  {
    name: "a longer varchar that is unique and indexed",
    ...oneColumn(
      ({ Column, Index }) => [Column("varchar", { length: 50, unique: true }), Index()],
      ({ Column, Index }) => [Column("varchar", { length: 100, unique: true }), Index()],
    ),
    rows: two,
    up: ["ALTER TABLE thing ALTER COLUMN x TYPE character varying(100)"],
    kept: bothKept,
  },
  {
    name: "varchar to text",
    ...oneColumn(
      ({ Column }) => Column("varchar"),
      ({ Column }) => Column("text"),
    ),
    rows: two,
    up: ["ALTER TABLE thing ALTER COLUMN x TYPE text"],
    kept: bothKept,
  },
  {
    name: "int to bigint",
    ...oneColumn(
      ({ Column }) => Column("int", { default: 7 }),
      ({ Column }) => Column("bigint", { default: 7 }),
    ),
    rows: ["insert into thing values (1, 42)"],
    kept: ["select * from thing", [["1", "42"]]],
  },
  {
    name: "int to varchar",
    ...oneColumn(
      ({ Column }) => Column("int", { nullable: true }),
      ({ Column }) => Column("varchar", { nullable: true }),
    ),
    rows: ["insert into thing values (1, 42), (2, null)"],
    kept: [
      "select * from thing order by id",
      [
        ["1", "42"],
        ["2", null],
      ],
    ],
  },
  {
    name: "varchar to int",
    ...oneColumn(
      ({ Column }) => Column("varchar"),
      ({ Column }) => Column("int"),
    ),
    rows: ["insert into thing values (1, '42')"],
    kept: ["select * from thing", [["1", "42"]]],
  },
  {
    name: "timestamp to timestamptz",
    ...oneColumn(
      ({ Column }) => Column("timestamp"),
      ({ Column }) => Column("timestamptz"),
    ),
    rows: ["insert into thing values (1, '2020-01-02 03:04:05')"],
    kept: ["select x = '2020-01-02 03:04:05'::timestamptz from thing", [["t"]]],
  },
  {
    name: "json to jsonb",
    ...oneColumn(
      ({ Column }) => Column("json", { default: {} }),
      ({ Column }) => Column("jsonb", { default: {} }),
    ),
    rows: [`insert into thing values (1, '{"a": 1}')`],
    kept: ["select x from thing", [['{"a": 1}']]],
  },
  {
    name: "char(3) to char(5)",
    ...oneColumn(
      ({ Column }) => Column("char", { length: 3 }),
      ({ Column }) => Column("char", { length: 5 }),
    ),
    rows: ["insert into thing values (1, 'abc')"],
    kept: ["select x::text from thing", [["abc"]]],
  },
  {
    name: "text to citext",
    ...oneColumn(
      ({ Column }) => Column("text"),
      ({ Column }) => Column("citext"),
    ),
    rows: two,
    kept: ["select id from thing where x = 'ONE'", [["1"]]],
  },
  {
    name: "text to text[]",
    ...oneColumn(
      ({ Column }) => Column("text"),
      ({ Column }) => Column("text", { array: true }),
    ),
    rows: two,
    kept: ["select x from thing order by id", [["{one}"], ["{two}"]]],
  },
  {
    name: "text[] to varchar(20)[]",
    ...oneColumn(
      ({ Column }) => Column("text", { array: true }),
      ({ Column }) => Column("varchar", { length: 20, array: true }),
    ),
    rows: ["insert into thing values (1, '{a,b}')"],
    kept: ["select x from thing", [["{a,b}"]]],
  },
  {
    name: "numeric precision",
    ...oneColumn(
      ({ Column }) => Column("numeric", { precision: 8, scale: 2 }),
      ({ Column }) => Column("numeric", { precision: 12, scale: 4 }),
    ),
    rows: ["insert into thing values (1, 12.34)"],
    kept: ["select x from thing", [["12.3400"]]],
  },
  {
    name: "precision of timestamptz",
    ...oneColumn(
      ({ Column }) => Column({ type: "timestamptz", precision: 3 }),
      ({ Column }) => Column("timestamptz"),
    ),
    rows: ["insert into thing values (1, '2020-01-01Z')"],
    up: ["ALTER TABLE thing ALTER COLUMN x TYPE timestamp with time zone"],
  },
  {
    name: "collation",
    ...oneColumn(
      ({ Column }) => Column("text"),
      ({ Column }) => Column({ type: "text", collation: "C" }),
    ),
    rows: two,
    kept: bothKept,
  },
  {
    name: "type, nullability and default at once",
    ...oneColumn(
      ({ Column }) => Column("int", { nullable: true, default: 1 }),
      ({ Column }) => Column("bigint", { default: 2 }),
    ),
    rows: ["insert into thing values (1, 42)"],
    kept: ["select x from thing", [["42"]]],
  },
  {
    name: "enum to text",
    ...oneColumn(
      ({ Column }) => Column("enum", { enum: ["one", "two"], default: "one" }),
      ({ Column }) => Column("text", { default: "one" }),
    ),
    rows: two,
    kept: bothKept,
  },
  {
    name: "the type of a column that a view reads",
    ...oneColumn(
      ({ Column }) => Column("varchar"),
      ({ Column }) => Column("text"),
    ),
    rows: [...two, "create view by_hand as select id, upper(x) as name from thing"],
    kept: ["select name from by_hand order by id", [["ONE"], ["TWO"]]],
    leftAlone: ["view public.by_hand"],
  },
  {
    name: "primary key int to bigint with a serial and a foreign key",
    from: (orm) => parentAndChild(orm, "int"),
    to: (orm) => parentAndChild(orm, "bigint"),
    rows: ["insert into thing (x) values ('a'), ('b')", "insert into child values (1, 2)"],
    kept: [
      `select t.id, t.x, c.id from thing t left join child c on c."thingId" = t.id order by 1`,
      [
        ["1", "a", null],
        ["2", "b", "1"],
      ],
    ],
  },
  {
    name: "primary key uuid to text",
    from: (orm) => [thing(orm, { id: orm.PrimaryGeneratedColumn("uuid") })],
    to: (orm) => [thing(orm, { id: orm.PrimaryColumn("text") })],
    rows: ["insert into thing values ('00000000-0000-4000-8000-000000000001')"],
    kept: ["select id from thing", [["00000000-0000-4000-8000-000000000001"]]],
  },
];

function parentAndChild(orm: Parameters<Scenario["from"]>[0], type: "int" | "bigint") {
  const { Column, ManyToOne, PrimaryGeneratedColumn } = orm;
  const Thing = thing(orm, { id: PrimaryGeneratedColumn({ type }), x: Column("text") });
  return [Thing, named(orm, "Child", { thing: ManyToOne(() => Thing) })];
}
