import { ValuesRenamedFrom } from "../../schema/renamed-from.js";
import type { Orm } from "../scenario.js";
import { named, oneColumn, type Scenario, thing } from "./scenario.js";

const column =
  (values: readonly string[], more: object = {}) =>
  (orm: Orm) =>
    orm.Column("enum", { enum: [...values], ...more });

/** Changes of enum values: in place where PostgreSQL can, with the rows kept where it cannot. */
export const enumScenarios: readonly Scenario[] = [
  {
    name: "a value added in the middle",
    ...oneColumn(column(["a", "c"], { default: "a" }), column(["a", "b", "c"], { default: "a" })),
    rows: ["insert into thing values (1, 'a'), (2, 'c')"],
    up: ["ALTER TYPE thing_x_enum ADD VALUE 'b' AFTER 'a'"],
    kept: ["select x from thing order by x desc", [["c"], ["a"]]],
  },
  {
    name: "a value added at the end, the new default, read by a view and a partial index",
    ...oneColumn(
      (orm) => [column(["a", "b"], { default: "a" })(orm), orm.Index({ where: "x = 'a'" })],
      (orm) => [column(["a", "b", "c"], { default: "c" })(orm), orm.Index({ where: "x = 'a'" })],
    ),
    rows: ["insert into thing values (1, 'b')", "create view by_hand as select x from thing"],
    leftAlone: ["view public.by_hand"],
    kept: ["select x from by_hand", [["b"]]],
  },
  {
    name: "values reordered",
    ...oneColumn(column(["a", "b", "c"]), column(["c", "b", "a"])),
    rows: ["insert into thing values (1, 'a'), (2, 'c')"],
    kept: ["select x from thing order by x", [["c"], ["a"]]],
  },
  {
    name: "an unused value removed",
    ...oneColumn(column(["a", "b", "c"], { default: "a" }), column(["a", "c"], { default: "a" })),
    rows: ["insert into thing values (1, 'c')"],
    kept: ["select x from thing", [["c"]]],
  },
  {
    name: "a used value removed, with a value in its place",
    ...oneColumn(column(["a", "b"], { default: "a" }), column(["a", "c"], { default: "a" })),
    rows: ["insert into thing values (1, 'b')"],
    answers: { valueMappings: new Map([["public.thing_x_enum", new Map([["b", "c"]])]]) },
    kept: ["select x from thing", [["c"]]],
  },
  {
    name: "a value renamed that rows, a default and a partial index have",
    ...oneColumn(
      (orm) => [column(["a", "b", "c"], { default: "b" })(orm), orm.Index({ where: "x = 'b'" })],
      (orm) => [column(["a", "bee", "d", "c"], { default: "bee" })(orm), orm.Index({ where: "x = 'bee'" })],
    ),
    rows: [
      "insert into thing values (1, 'b'), (2, 'c')",
      "create view by_hand as select x from thing where x = 'b'",
    ],
    leftAlone: ["view public.by_hand"],
    asks: ["--rename public.thing_x_enum.b=bee", "--rename public.thing_x_enum.b=d"],
    answers: { renames: ["thing_x_enum.b=bee"] },
    up: [
      "ALTER TYPE thing_x_enum RENAME VALUE 'b' TO 'bee'",
      "ALTER TYPE thing_x_enum ADD VALUE 'd' AFTER 'bee'",
    ],
    kept: ["select x from by_hand", [["bee"]]],
    typeormWants: /INDEX/,
  },
  {
    name: "values renamed by annotation, of an array, in another order",
    ...oneColumn(
      (orm) => column(["a", "b"], { array: true, default: ["a"] })(orm),
      (orm) => [
        column(["bee", "ay"], { array: true, default: ["ay"] })(orm),
        ValuesRenamedFrom({ ay: "a", bee: "b" }),
      ],
    ),
    rows: ["insert into thing values (1, '{b,a}')"],
    asks: [],
    kept: ["select x from thing", [["{bee,ay}"]]],
  },
  {
    name: "a value renamed in a column that is renamed",
    from: (orm) => [thing(orm, { x: column(["a", "b"], { default: "a" })(orm) })],
    to: (orm) => [thing(orm, { y: column(["ay", "b"], { default: "ay" })(orm) })],
    rows: ["insert into thing values (1, 'a')"],
    answers: { renames: ["thing.x=y", "thing_y_enum.a=ay"] },
    up: [
      "ALTER TYPE thing_x_enum RENAME TO thing_y_enum",
      "ALTER TYPE thing_y_enum RENAME VALUE 'a' TO 'ay'",
      "ALTER TABLE thing RENAME COLUMN x TO y",
    ],
    kept: ["select y from thing", [["ay"]]],
  },
  {
    name: "a value that goes while another comes, and is no rename",
    ...oneColumn(column(["a", "b"]), column(["a", "c"])),
    rows: ["insert into thing values (1, 'a')"],
    asks: ["--rename public.thing_x_enum.b=c"],
    answers: { allowDrop: ["public.thing_x_enum.b"] },
    kept: ["select x from thing", [["a"]]],
  },
  {
    name: "one named type of two tables changed",
    from: (orm) => shared(orm, ["a", "b"]),
    to: (orm) => shared(orm, ["a", "b", "c"]),
    rows: ["insert into thing values (1, 'a')", "insert into other values (1, 'b')"],
    up: ["ALTER TYPE shared ADD VALUE 'c'"],
    kept: ["select x from other", [["b"]]],
  },
  {
    name: "one named type of two tables reordered",
    from: (orm) => shared(orm, ["a", "b"]),
    to: (orm) => shared(orm, ["b", "a"]),
    rows: ["insert into thing values (1, 'a')", "insert into other values (1, 'b')"],
    kept: ["select x from other", [["b"]]],
  },
  {
    name: "an array of an enum gets a value",
    ...oneColumn(
      column(["a", "b"], { array: true, default: ["a"] }),
      column(["a", "b", "c"], { array: true, default: ["a"] }),
    ),
    rows: ["insert into thing values (1, '{b,a}')"],
    kept: ["select x from thing", [["{b,a}"]]],
  },
  {
    name: "an explicit enumName that equals TypeORM's own",
    ...oneColumn(column(["a"], { enumName: "thing_x_enum" }), column(["a"], { enumName: "thing_x_enum" })),
    up: [],
  },
  {
    name: "text to enum",
    ...oneColumn((orm) => orm.Column("text", { default: "a" }), column(["a", "b"], { default: "a" })),
    rows: ["insert into thing values (1, 'b')"],
    kept: ["select x from thing", [["b"]]],
  },
  {
    name: "labels with quotes, on a column with a quote in its name",
    from: (orm) => [thing(orm, {})],
    to: (orm) => [
      thing(orm, { x: orm.Column("enum", { enum: ["it's", 'say "x"'], default: "it's", name: "don't" }) }),
    ],
    rows: ["insert into thing values (1)"],
    kept: [`select "don't" from thing`, [["it's"]]],
    typeormFails: true,
  },
];

function shared(orm: Orm, values: readonly string[]) {
  const x = () => orm.Column("enum", { enum: [...values], enumName: "shared" });
  return [thing(orm, { x: x() }), named(orm, "Other", { x: x() })];
}
