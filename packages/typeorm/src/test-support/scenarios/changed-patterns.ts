import { entitySchemas, family, indexed, joined, long, tree, viewed } from "./changed-pattern-entities.js";
import { named, type Scenario, thing } from "./scenario.js";

/** Patterns of TypeORM's that change over rows, each in many ways at once. */
export const changedPatternScenarios: readonly Scenario[] = [
  {
    name: "nullability both ways, a column for the primary key, and a key to itself",
    from: (orm) => [
      named(orm, "Thing", {
        a: orm.Column("int", { nullable: true }),
        b: orm.Column("int"),
        parent: orm.ManyToOne("Thing", { nullable: true, createForeignKeyConstraints: false }),
      }),
    ],
    to: (orm) => [
      named(orm, "Thing", {
        a: orm.Column("int"),
        b: orm.Column("int", { nullable: true }),
        parent: orm.ManyToOne("Thing", { nullable: true, onDelete: "CASCADE" }),
      }),
      named(orm, "Pair", { second: orm.PrimaryColumn("int", { default: 1 }) }),
    ],
    rows: ["insert into thing values (1, 2, 3, null), (2, 2, 3, 1)"],
    kept: [
      'select id, a, b, "parentId" from thing order by id',
      [
        ["1", "2", "3", null],
        ["2", "2", "3", "1"],
      ],
    ],
  },
  {
    name: "indexes of every kind added, changed and removed",
    from: (orm) =>
      indexed(orm, [
        ["gone", ["a"], {}],
        ["unique", ["a"], {}],
        ["narrow", ["a"], {}],
        ["same", ["b", "a"], {}],
      ]),
    to: (orm) =>
      indexed(orm, [
        ["unique", ["a"], { unique: true }],
        ["narrow", ["a", "b"], {}],
        ["same", ["b", "a"], {}],
        ["partial", ["a"], { where: "b > 1" }],
        ["concurrent", ["b"], { concurrent: true }],
      ]),
    rows: ["insert into thing values (1, 1, 1), (2, 2, 2)"],
    kept: ["select count(*) from thing", [["2"]]],
    typeormWants: /INDEX/,
  },
  {
    name: "a named unique constraint of one column, and one of two, on a table with rows",
    from: (orm) => [thing(orm, { x: orm.Column("int"), y: orm.Column("int") })],
    to: (orm) => [
      thing(
        orm,
        { x: orm.Column("int"), y: orm.Column("int") },
        orm.Unique("u1", ["x"]),
        orm.Unique(["x", "y"]),
      ),
    ],
    rows: ["insert into thing values (1, 1, 1)"],
    kept: ["select conname from pg_constraint where conname = 'u1'", [["u1"]]],
  },
  {
    name: "entity schemas with all that they can say, changed",
    from: (orm) => entitySchemas(orm, "x > 0", 50),
    to: (orm) => entitySchemas(orm, "x > 1", 60),
    rows: [
      "insert into plain (id, x, name) values (1, 5, 'a')",
      "insert into child (id, plain_id) values (1, 1)",
    ],
    kept: ["select x, name from plain", [["5", "a"]]],
  },
  {
    name: "a column in an embedded and in a child entity, an abstract base",
    from: (orm) => family(orm, false),
    to: (orm) => family(orm, true),
    rows: ["insert into animal (id, kind, \"homeStreet\", \"createdAt\") values (1, 'Dog', 'x', now())"],
    kept: ['select "homeStreet", "homeCity", kind from animal', [["x", "", "Dog"]]],
  },
  {
    name: "keys to a unique column and to two columns, a join table with names of its own in another schema",
    from: (orm) => joined(orm, "NO ACTION"),
    to: (orm) => joined(orm, "CASCADE"),
    rows: [
      "insert into country (id, code) values (1, 'x')",
      "insert into city (id, part, country_code) values (1, 2, 'x')",
      "insert into street (id, city_id, city_part) values (1, 1, 2)",
      "insert into links.city_street values (1, 2, 1)",
    ],
    kept: ["select city_id, city_part, street_id from links.city_street", [["1", "2", "1"]]],
  },
  {
    name: "a tree of another kind",
    from: (orm) => [tree(orm, "materialized-path")],
    to: (orm) => [tree(orm, "nested-set")],
    rows: ["insert into category (name, mpath) values ('a', '1.')"],
    answers: { allowDrop: ["public.category.mpath"] },
    kept: ["select name, nsleft, nsright from category", [["a", "1", "2"]]],
  },
  {
    name: "two names that are one in 63 bytes",
    from: (orm) => [thing(orm, {})],
    to: (orm) => [
      thing(
        orm,
        { x: orm.Column("int", { default: 1 }), y: orm.Column("int", { default: 1 }) },
        orm.Index(long("a"), ["x"]),
      ),
    ],
    rows: ["insert into thing values (1)"],
    kept: ["select x, y from thing", [["1", "1"]]],
    typeormWants: /INDEX/,
  },
  {
    name: "views by a query builder, in the schema public by name, over joined tables",
    from: (orm) => viewed(orm, 1),
    to: (orm) => viewed(orm, 2),
    rows: ["insert into thing values (1, 3)"],
    kept: ["select id, x from seen", [["1", "3"]]],
    typeormWants: /VIEW|typeorm_metadata/,
  },
];
