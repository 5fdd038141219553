import { RenamedFrom } from "../../schema/renamed-from.js";
import type { Orm } from "../scenario.js";
import { named, type Scenario, thing } from "./scenario.js";

const people = ["insert into thing values (1, 'Ada', 'ada@x.org'), (2, 'Bob', 'bob@x.org')"];

/** Renames: asked about, answered, and what follows from them. */
export const nameScenarios: readonly Scenario[] = [
  {
    name: "two columns renamed together",
    from: (orm) => [thing(orm, { name: orm.Column("text"), mail: orm.Column("text") })],
    to: (orm) => [thing(orm, { fullName: orm.Column("text"), email: orm.Column("text") })],
    rows: people,
    asks: [
      "--rename public.thing.name=fullName",
      "--rename public.thing.name=email",
      "--rename public.thing.mail=email",
      "--rename public.thing.mail=fullName",
      "--allow-drop public.thing.name",
      "--allow-drop public.thing.mail",
    ],
    answers: { renames: ["thing.name=fullName", "thing.mail=email"] },
    up: [
      'ALTER TABLE thing RENAME COLUMN name TO "fullName"',
      "ALTER TABLE thing RENAME COLUMN mail TO email",
    ],
    kept: [
      'select "fullName", email from thing order by id',
      [
        ["Ada", "ada@x.org"],
        ["Bob", "bob@x.org"],
      ],
    ],
  },
  {
    name: "one column renamed and one added",
    from: (orm) => [thing(orm, { name: orm.Column("text"), mail: orm.Column("text") })],
    to: (orm) => [
      thing(orm, {
        name: orm.Column("text"),
        email: orm.Column("text"),
        phone: orm.Column("text", { nullable: true }),
      }),
    ],
    rows: people,
    asks: [
      "--rename public.thing.mail=email",
      "--rename public.thing.mail=phone",
      "--allow-drop public.thing.mail",
    ],
    answers: { renames: ["mail=email"] },
    kept: [
      "select email, phone from thing order by id",
      [
        ["ada@x.org", null],
        ["bob@x.org", null],
      ],
    ],
  },
  {
    name: "a column dropped and an unrelated one added",
    from: (orm) => [thing(orm, { name: orm.Column("text"), ssn: orm.Column("text") })],
    to: (orm) => [thing(orm, { name: orm.Column("text"), nickname: orm.Column("text", { nullable: true }) })],
    rows: people,
    asks: ["--rename public.thing.ssn=nickname", "--allow-drop public.thing.ssn"],
    answers: { allowDrop: ["public.thing.ssn"] },
    irreversible: "the values of ssn are gone, and it takes no null",
    up: ["ALTER TABLE thing DROP COLUMN ssn", "ALTER TABLE thing ADD COLUMN nickname text"],
    kept: [
      "select name, nickname from thing order by id",
      [
        ["Ada", null],
        ["Bob", null],
      ],
    ],
  },
  {
    name: "a table renamed, with its keys, sequence and enum type",
    from: (orm) => shop(orm, "t1"),
    to: (orm) => shop(orm, "t2"),
    rows: ["insert into t1 (kind, label) values ('b', 'x')", "insert into child values (1, 1)"],
    asks: ["--rename public.t1=t2", "--allow-drop public.t1"],
    answers: { renames: ["public.t1=t2"] },
    kept: ["select id, kind, label from t2", [["1", "b", "x"]]],
  },
  {
    name: "a table renamed by hand-made answer after an entity of another shape came",
    from: (orm) => [named(orm, "Old", { a: orm.Column("text") })],
    to: (orm) => [named(orm, "New", { b: orm.Column("int", { nullable: true }) })],
    rows: ["insert into old values (1, 'x')"],
    asks: ["--rename public.old=new", "--allow-drop public.old"],
    answers: { allowDrop: ["old"] },
  },
  {
    name: "the join table of a many-to-many renamed",
    from: (orm) => manyToMany(orm, "thing_tags"),
    to: (orm) => manyToMany(orm, "thing_labels"),
    rows: [
      "insert into thing values (1)",
      "insert into tag values (7)",
      "insert into thing_tags values (1, 7)",
    ],
    answers: { renames: ["public.thing_tags=thing_labels"] },
    kept: ["select * from thing_labels", [["1", "7"]]],
  },
  {
    name: "a foreign key's column renamed",
    from: (orm) => owned(orm, "owner"),
    to: (orm) => owned(orm, "holder"),
    rows: ["insert into owner values (1)", "insert into thing values (1, 1)"],
    answers: { renames: ["ownerId=holderId"] },
    kept: ['select "holderId" from thing', [["1"]]],
  },
  {
    name: "a column with a check, a partial index and a generated column renamed",
    from: (orm) => checked(orm, "price"),
    to: (orm) => checked(orm, "amount"),
    rows: ["insert into thing (id, price) values (1, 5)"],
    answers: { renames: ["price=amount"] },
    kept: ["select amount, twice from thing", [["5", "10"]]],
  },
  {
    name: "the explicit name of an enum type changed",
    from: (orm) => [
      thing(orm, { x: orm.Column("enum", { enum: ["a", "b"], enumName: "colour", default: "a" }) }),
    ],
    to: (orm) => [thing(orm, { x: orm.Column("enum", { enum: ["a", "b"], enumName: "hue", default: "a" }) })],
    rows: ["insert into thing values (1, 'b')"],
    up: ["ALTER TYPE colour RENAME TO hue"],
    kept: ["select x from thing", [["b"]]],
  },
  {
    name: "the explicit name of an index and a unique constraint changed",
    from: (orm) => [
      thing(
        orm,
        { x: orm.Column("int"), y: orm.Column("int") },
        orm.Index("i1", ["x"]),
        orm.Unique("u1", ["y"]),
      ),
    ],
    to: (orm) => [
      thing(
        orm,
        { x: orm.Column("int"), y: orm.Column("int") },
        orm.Index("i2", ["x"]),
        orm.Unique("u2", ["y"]),
      ),
    ],
    up: ["ALTER TABLE thing RENAME CONSTRAINT u1 TO u2", "ALTER INDEX i1 RENAME TO i2"],
  },
  {
    name: "a table and its column renamed by annotation",
    from: (orm) => [named(orm, "Before", { mail: orm.Column("text") })],
    to: (orm) => [
      named(orm, "After", { email: [orm.Column("text"), RenamedFrom("mail")] }, RenamedFrom("before")),
    ],
    rows: ["insert into before values (1, 'x')"],
    asks: [],
    kept: ["select email from after", [["x"]]],
  },
  {
    name: "an entity removed",
    from: (orm) => [thing(orm, {}), named(orm, "Gone", { x: orm.Column("text") })],
    to: (orm) => [thing(orm, {})],
    rows: ["insert into gone values (1, 'x')"],
    asks: ["--allow-drop public.gone"],
    answers: { allowDrop: ["public.gone"] },
    up: ["DROP TABLE gone"],
  },
  {
    name: "a column removed with its index, unique constraint and foreign key",
    from: (orm) => {
      const Other = named(orm, "Other", {});
      return [
        Other,
        thing(orm, {
          x: [orm.Column("text", { unique: true }), orm.Index("x_idx")],
          other: orm.ManyToOne(() => Other),
        }),
      ];
    },
    to: (orm) => [named(orm, "Other", {}), thing(orm, {})],
    asks: ["--allow-drop public.thing.x", "--allow-drop 'public.thing.\"otherId\"'"],
    answers: { allowDrop: ["x", "thing.otherId"] },
  },
];

function shop(orm: Orm, table: string) {
  const Thing = class {};
  const { Column, Entity, ManyToOne, PrimaryGeneratedColumn } = orm;
  PrimaryGeneratedColumn()(Thing.prototype, "id");
  Column("enum", { enum: ["a", "b"], default: "a" })(Thing.prototype, "kind");
  Column("text", { unique: true })(Thing.prototype, "label");
  Entity(table)(Thing);
  return [Thing, named(orm, "Child", { thing: ManyToOne(() => Thing) })];
}

function manyToMany(orm: Orm, table: string) {
  const Tag = named(orm, "Tag", {});
  return [Tag, thing(orm, { tags: [orm.ManyToMany(() => Tag), orm.JoinTable({ name: table })] })];
}

function owned(orm: Orm, property: string) {
  const Owner = named(orm, "Owner", {});
  return [Owner, thing(orm, { [property]: [orm.ManyToOne(() => Owner), orm.Index()] })];
}

function checked(orm: Orm, column: string) {
  return [
    thing(
      orm,
      {
        [column]: [orm.Column("int"), orm.Index({ where: `${column} > 3` })],
        twice: orm.Column({ type: "int", asExpression: `${column} * 2`, generatedType: "STORED" }),
      },
      orm.Check(`${column} > 0`),
    ),
  ];
}
