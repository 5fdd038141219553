import type { Orm } from "../scenario.js";
import { named, oneColumn, type Scenario, thing } from "./scenario.js";

const one = ["insert into thing values (1, 5)"];
const kept = ["select x from thing", [["5"]]] as const;
const int = (orm: Orm) => orm.Column("int");
const withClass = (decorator: (orm: Orm) => ClassDecorator) => (orm: Orm) => [
  thing(orm, { x: int(orm) }, decorator(orm)),
];

/** Definitions that changed under one name: constraints, indexes, generated columns, comments, views. */
export const definitionScenarios: readonly Scenario[] = [
  {
    name: "the expression of a named check",
    from: withClass((orm) => orm.Check("c", "x > 0")),
    to: withClass((orm) => orm.Check("c", "x > 1")),
    rows: one,
    up: ["ALTER TABLE thing DROP CONSTRAINT c", "ALTER TABLE thing ADD CONSTRAINT c CHECK (x > 1)"],
    kept,
  },
  {
    name: "the expression of a named exclusion",
    from: withClass((orm) => orm.Exclusion("e", "USING gist (x WITH =)")),
    to: withClass((orm) => orm.Exclusion("e", "USING gist (x WITH =) WHERE (x > 1)")),
    rows: one,
    kept,
  },
  {
    name: "the predicate of a named index",
    from: withClass((orm) => orm.Index("i", ["x"], { where: "x > 1" })),
    to: withClass((orm) => orm.Index("i", ["x"], { where: "x > 2" })),
    up: ["DROP INDEX i", "CREATE INDEX i ON thing USING btree (x) WHERE x > 2"],
  },
  {
    name: "the columns of a named index in another order",
    from: (orm) => [thing(orm, { x: int(orm), y: int(orm) }, orm.Index("i", ["x", "y"]))],
    to: (orm) => [thing(orm, { x: int(orm), y: int(orm) }, orm.Index("i", ["y", "x"]))],
    up: ["DROP INDEX i", "CREATE INDEX i ON thing USING btree (y, x)"],
  },
  {
    name: "a unique constraint made deferrable",
    from: withClass((orm) => orm.Unique("u", ["x"])),
    to: withClass((orm) => orm.Unique("u", ["x"], { deferrable: "INITIALLY DEFERRED" })),
    rows: one,
    kept,
  },
  {
    name: "a foreign key made deferrable, and ON DELETE changed",
    from: (orm) => related(orm, { onDelete: "SET NULL" }),
    to: (orm) => related(orm, { onDelete: "CASCADE", deferrable: "INITIALLY DEFERRED" }),
    rows: ["insert into thing values (1)", "insert into child values (1, 1)"],
    kept: ['select "thingId" from child', [["1"]]],
  },
  {
    name: "the order of a composite primary key",
    from: ({ Entity, PrimaryColumn }) => [keyed({ Entity, PrimaryColumn } as Orm, ["a", "b"])],
    to: ({ Entity, PrimaryColumn }) => [keyed({ Entity, PrimaryColumn } as Orm, ["b", "a"])],
    rows: ["insert into keyed (a, b) values (1, 2)"],
    kept: ["select a, b from keyed", [["1", "2"]]],
  },
  {
    name: "serial to identity",
    from: (orm) => [thing(orm, { id: orm.PrimaryGeneratedColumn(), x: int(orm) })],
    to: (orm) => [thing(orm, { id: orm.PrimaryGeneratedColumn("identity"), x: int(orm) })],
    rows: ["insert into thing (x) values (5), (6)"],
    kept: ["with more as (insert into thing (x) values (7) returning id) select id from more", [["3"]]],
  },
  {
    name: "identity BY DEFAULT to ALWAYS",
    from: (orm) => [
      thing(orm, { id: orm.PrimaryGeneratedColumn("identity", { generatedIdentity: "BY DEFAULT" }) }),
    ],
    to: (orm) => [
      thing(orm, { id: orm.PrimaryGeneratedColumn("identity", { generatedIdentity: "ALWAYS" }) }),
    ],
    up: ["ALTER TABLE thing ALTER COLUMN id SET GENERATED ALWAYS"],
  },
  {
    name: "unique column to primary key",
    from: (orm) => [thing(orm, { code: orm.Column("text", { unique: true }) })],
    to: (orm) => [thing(orm, { id: orm.Column("int"), code: orm.PrimaryColumn("text") })],
    rows: ["insert into thing values (1, 'a')"],
    kept: ["select id, code from thing", [["1", "a"]]],
  },
  {
    name: "blanks in the expression of a generated column",
    ...generatedColumn("id * 2", "id   *   2"),
    rows: ["insert into thing (id) values (4)"],
    up: [
      "DELETE FROM typeorm_metadata WHERE type = 'GENERATED_COLUMN' AND schema = current_schema() AND \"table\" = 'thing' AND name = 'x' AND database = current_database()",
      "INSERT INTO typeorm_metadata (database, schema, \"table\", type, name, value) VALUES (current_database(), current_schema(), 'thing', 'GENERATED_COLUMN', 'x', 'id   *   2')",
    ],
    kept: ["select x from thing", [["8"]]],
  },
  {
    name: "the expression of a generated column",
    ...generatedColumn("id * 2", "id * 3"),
    rows: ["insert into thing (id) values (4)"],
    kept: ["select x from thing", [["12"]]],
  },
  {
    name: "comments on a table and a column",
    from: (orm) => [commented(orm, "it's old", undefined)],
    to: (orm) => [commented(orm, "it's new", "a thing's table")],
    up: ["COMMENT ON COLUMN thing.x IS 'it''s new'", "COMMENT ON TABLE thing IS 'a thing''s table'"],
  },
  {
    name: "comments removed",
    from: (orm) => [commented(orm, "old", "table")],
    to: (orm) => [commented(orm, undefined, undefined)],
    up: ["COMMENT ON COLUMN thing.x IS NULL", "COMMENT ON TABLE thing IS NULL"],
  },
  {
    name: "the text of a view and of one that reads it",
    from: (orm) => views(orm, "x > 1"),
    to: (orm) => views(orm, "x > 2"),
    rows: one,
    kept: ["select x from second", [["5"]]],
  },
  {
    name: "the last view removed",
    from: (orm) => views(orm, "x > 1"),
    to: (orm) => views(orm, "x > 1").slice(0, 1),
    rows: one,
    kept,
  },
  {
    name: "a materialized view with an index",
    from: (orm) => [thing(orm, { x: int(orm) })],
    to: (orm) => [thing(orm, { x: int(orm) }), materialized(orm)],
    rows: one,
    kept: ["select x from summary", [["5"]]],
  },
  {
    name: "a column made unique, given an index by hash, and nullable",
    ...oneColumn(int, (orm) => orm.Column("int", { unique: true, nullable: true })),
    rows: one,
    kept,
  },
];

function related(orm: Orm, options: object) {
  const Thing = thing(orm, {});
  return [Thing, named(orm, "Child", { thing: orm.ManyToOne(() => Thing, options) })];
}

function keyed({ Entity, PrimaryColumn }: Orm, columns: readonly string[]) {
  const type = { Keyed: class {} }.Keyed;
  for (const column of columns) PrimaryColumn("int")(type.prototype, column);
  Entity("keyed")(type);
  return type;
}

function generatedColumn(before: string, after: string) {
  const column = (asExpression: string) => (orm: Orm) =>
    orm.Column({ type: "int", asExpression, generatedType: "STORED" });
  return oneColumn(column(before), column(after));
}

function commented(orm: Orm, column: string | undefined, table: string | undefined) {
  const type = { Thing: class {} }.Thing;
  orm.PrimaryColumn("int")(type.prototype, "id");
  orm.Column("int", column === undefined ? {} : { comment: column })(type.prototype, "x");
  orm.Entity("thing", table === undefined ? {} : { comment: table })(type);
  return type;
}

function views(orm: Orm, where: string) {
  const First = viewEntity(orm, "First", `SELECT id, x FROM thing WHERE ${where}`);
  return [thing(orm, { x: int(orm) }), First, viewEntity(orm, "Second", "SELECT x FROM first", [First])];
}

function viewEntity(
  orm: Orm,
  name: string,
  expression: string,
  dependsOn: readonly (new () => object)[] = [],
) {
  const type = { [name]: class {} }[name] as new () => object;
  orm.ViewColumn()(type.prototype, "x");
  orm.ViewEntity({ name: name.toLowerCase(), expression, dependsOn: [...dependsOn] })(type);
  return type;
}

function materialized(orm: Orm) {
  const type = { Summary: class {} }.Summary;
  for (const decorate of [orm.ViewColumn(), orm.Index()]) decorate(type.prototype, "x");
  orm.ViewEntity({ name: "summary", expression: "SELECT x FROM thing", materialized: true })(type);
  return type;
}
