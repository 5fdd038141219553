import type { Orm } from "../scenario.js";
import { type Scenario, thing } from "./scenario.js";

const column =
  (type: string, options: object) =>
  ({ Column }: Orm) =>
    Column(type as "text", options);

/** Defaults that other tools see as changed for ever, or write wrongly: type, options of the column, inserted value. */
const columns: Readonly<Record<string, readonly [type: string, options: object]>> = {
  utc: ["timestamp", { default: () => "(now() at time zone 'utc')" }],
  tomorrow: ["timestamptz", { default: () => "now() + interval '1 day'" }],
  stamp: ["timestamptz", { default: () => "CURRENT_TIMESTAMP" }],
  precise: ["timestamptz", { default: () => "CURRENT_TIMESTAMP(3)" }],
  day: ["date", { default: () => "CURRENT_DATE" }],
  fixed: ["timestamptz", { default: "2020-01-01" }],
  moment: ["timestamptz", { default: new Date("2020-01-02T03:04:05Z") }],
  half: ["numeric", { default: 1.5 }],
  exact: ["numeric", { precision: 10, scale: 2, default: "1.50" }],
  zero: ["numeric", { precision: 10, scale: 2, default: "0.00" }],
  tiny: ["float", { default: 1e-7 }],
  big: ["bigint", { default: 12345678901 }],
  negative: ["int", { default: -1 }],
  span: ["interval", { default: "2 hours" }],
  json: ["jsonb", { default: '{"b": 2, "a": 1}' }],
  object: ["jsonb", { default: { b: [1, "it's"], a: null } }],
  cast: ["jsonb", { default: () => "'{}'::jsonb" }],
  list: ["text", { array: true, default: () => "ARRAY[]::text[]" }],
  members: ["text", { array: true, default: ["a,b", 'say "x"', "", "null"] }],
  numbers: ["int", { array: true, default: [1, 2] }],
  no: ["boolean", { default: "false" }],
  yes: ["boolean", { default: true }],
  random: ["uuid", { default: () => "gen_random_uuid()" }],
  setting: ["text", { default: () => "current_setting('a.b'::text, true)", nullable: true }],
  hash: ["text", { default: () => "md5(random()::text)" }],
  quote: ["text", { default: "it's" }],
  backslash: ["text", { default: "a\\b" }],
  empty: ["varchar", { default: "" }],
  letters: ["char", { length: 3, default: "ab" }],
  bits: ["bit", { length: 3, default: () => "B'101'" }],
  address: ["inet", { default: "127.0.0.1" }],
  range: ["int4range", { default: "[1,5)" }],
};

const declared = (orm: Orm) =>
  thing(
    orm,
    Object.fromEntries(
      Object.entries(columns).map(([name, [type, options]]) => [name, column(type, options)(orm)]),
    ),
  );

export const defaultScenarios: readonly Scenario[] = [
  {
    name: "every kind of default added to a table with rows",
    from: (orm) => [thing(orm, {})],
    to: (orm) => [declared(orm)],
    rows: ["insert into thing values (1)"],
    kept: [
      "select half, json, object, members, numbers, no, quote, backslash, empty, moment = '2020-01-02 03:04:05Z' from thing",
      [
        [
          "1.5",
          '{"a": 1, "b": 2}',
          `{"a": null, "b": [1, "it's"]}`,
          '{"a,b","say \\"x\\"","","null"}',
          "{1,2}",
          "f",
          "it's",
          "a\\b",
          "",
          "t",
        ],
      ],
    ],
    typeormFails: true,
  },
  {
    name: "every kind of default set on columns that had another",
    from: (orm) => [
      thing(
        orm,
        Object.fromEntries(
          Object.entries(columns).map(([name, [type, { ...options }]]) => [
            name,
            column(type, { ...options, default: undefined, nullable: true })(orm),
          ]),
        ),
      ),
    ],
    to: (orm) => [
      thing(
        orm,
        Object.fromEntries(
          Object.entries(columns).map(([name, [type, options]]) => [
            name,
            column(type, { ...options, nullable: true })(orm),
          ]),
        ),
      ),
    ],
    rows: ["insert into thing (id) values (1)"],
    kept: ["select half, quote from thing", [[null, null]]],
    typeormFails: true,
  },
  {
    name: "a default with a quote set and taken away",
    from: (orm) => [thing(orm, { x: orm.Column("text", { default: "it's" }) })],
    to: (orm) => [thing(orm, { x: orm.Column("text") })],
    up: ["ALTER TABLE thing ALTER COLUMN x DROP DEFAULT"],
  },
];
