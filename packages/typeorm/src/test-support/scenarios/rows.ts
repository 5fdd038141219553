import type { ChooseFill } from "@godwit/engine";
import type { Orm } from "../scenario.js";
import { named, oneColumn, type Scenario, thing } from "./scenario.js";

const fill =
  (how: "default" | "backfill", expression: string): ChooseFill =>
  () => ({ how, expression });

const nullable = (orm: Orm) => orm.Column("text", { nullable: true });
const required = (orm: Orm) => orm.Column("text");
const three = ["insert into thing values (1, 'a'), (2, null), (3, null)"];
const filled = ["select x from thing order by id", [["a"], ["none"], ["none"]]] as const;

/** Rows that stand in the way: counted and refused, or given what somebody said they get. */
export const rowScenarios: readonly Scenario[] = [
  {
    name: "nulls where none may be, and nobody says what they become",
    ...oneColumn(nullable, required),
    rows: three,
    refused: ["2 without x"],
  },
  {
    name: "nulls where none may be get one value",
    ...oneColumn(nullable, required),
    rows: three,
    answers: { fill: fill("default", "'none'") },
    up: ["UPDATE thing SET x = 'none' WHERE x IS NULL", "ALTER TABLE thing ALTER COLUMN x SET NOT NULL"],
    lost: ["which rows had no value in public.thing.x"],
    kept: filled,
  },
  {
    name: "nulls where none may be get one value, while clients go on",
    ...oneColumn(nullable, required),
    rows: three,
    answers: { fill: fill("default", "'none'"), online: true },
    up: [
      "ALTER TABLE thing ADD CONSTRAINT godwit_not_null_thing_x CHECK (x IS NOT NULL) NOT VALID",
      "UPDATE thing SET x = 'none' WHERE x IS NULL",
      "ALTER TABLE thing VALIDATE CONSTRAINT godwit_not_null_thing_x",
      "ALTER TABLE thing ALTER COLUMN x SET NOT NULL",
      "ALTER TABLE thing DROP CONSTRAINT godwit_not_null_thing_x",
    ],
    kept: filled,
  },
  {
    name: "a renamed column of another type becomes NOT NULL, each row with a value of its own",
    from: (orm) => [thing(orm, { x: orm.Column("varchar", { nullable: true }) })],
    to: (orm) => [thing(orm, { y: orm.Column("int") })],
    rows: ["insert into thing values (1, '7'), (2, null)"],
    answers: { renames: ["thing.x=y"], fill: fill("backfill", "id * 10") },
    lost: [
      "what values of public.thing.y lose as integer: they were character varying",
      "which rows had no value in public.thing.y",
    ],
    kept: ["select y from thing order by id", [["7"], ["20"]]],
  },
  {
    name: "a key that may not be null any more, checked at the end of the transaction",
    from: (orm) => owned(orm, true),
    to: (orm) => owned(orm, false),
    rows: ["insert into owner values (7)", "insert into thing values (1, 7), (2, null)"],
    answers: { fill: fill("default", "7") },
    kept: ['select "ownerId" from thing', [["7"], ["7"]]],
  },
  {
    name: "a new column without a default, and nobody says what rows get",
    ...adding((orm) => orm.Column("int")),
    rows: ["insert into thing values (1), (2)"],
    refused: ["2 without x"],
  },
  {
    name: "a new column with one value for the rows",
    ...adding((orm) => orm.Column("int")),
    rows: ["insert into thing values (1), (2)"],
    answers: { fill: fill("default", "5") },
    up: [
      "ALTER TABLE thing ADD COLUMN x integer DEFAULT 5 NOT NULL",
      "ALTER TABLE thing ALTER COLUMN x DROP DEFAULT",
    ],
    kept: ["select x from thing", [["5"], ["5"]]],
  },
  {
    name: "a new column with a value from each row, while clients go on",
    ...adding((orm) => orm.Column("int")),
    rows: ["insert into thing values (1), (2)"],
    answers: { fill: fill("backfill", "id + 1"), online: true },
    up: [
      "ALTER TABLE thing ADD COLUMN x integer",
      "ALTER TABLE thing ADD CONSTRAINT godwit_not_null_thing_x CHECK (x IS NOT NULL) NOT VALID",
      "UPDATE thing SET x = id + 1 WHERE x IS NULL",
      "ALTER TABLE thing VALIDATE CONSTRAINT godwit_not_null_thing_x",
      "ALTER TABLE thing ALTER COLUMN x SET NOT NULL",
      "ALTER TABLE thing DROP CONSTRAINT godwit_not_null_thing_x",
    ],
    kept: ["select x from thing order by id", [["2"], ["3"]]],
  },
  {
    name: "a primary key uuid to bigint, and the key that refers to it",
    from: (orm) => keyed(orm, "uuid"),
    to: (orm) => keyed(orm, "bigint"),
    rows: [
      "insert into thing values ('00000000-0000-0000-0000-000000000001')",
      "insert into child values (1, '00000000-0000-0000-0000-000000000001')",
    ],
    refused: [
      '1 of public.child cannot become bigint in "thingId"',
      "1 of public.thing cannot become bigint in id",
    ],
  },
  {
    name: "a primary key uuid to bigint over no rows",
    from: (orm) => keyed(orm, "uuid"),
    to: (orm) => keyed(orm, "bigint"),
    kept: ["select count(*) from child", [["0"]]],
  },
  {
    name: "strings that are no numbers, too long, repeated, and refused by a check",
    from: (orm) => [
      thing(orm, {
        a: orm.Column("varchar"),
        b: orm.Column("varchar"),
        c: orm.Column("int"),
        d: orm.Column("int"),
      }),
    ],
    to: (orm) => [
      thing(
        orm,
        {
          a: orm.Column("int"),
          b: orm.Column("varchar", { length: 2 }),
          c: orm.Column("int", { unique: true }),
          d: orm.Column("int"),
        },
        orm.Check("positive", "d > 0"),
      ),
    ],
    rows: ["insert into thing values (1, '1', 'ab', 1, 1), (2, 'x', 'abc', 1, -1), (3, '', 'abcd', 1, 0)"],
    refused: [
      "2 of public.thing cannot become integer in a",
      "2 of public.thing have more than 2 characters in b",
      "2 of public.thing repeat the (c) of another",
      "2 of public.thing do not pass the check (d > 0)",
    ],
  },
  {
    name: "keys without their row",
    from: (orm) => [named(orm, "Owner", {}), thing(orm, { ownerId: orm.Column("int", { nullable: true }) })],
    to: (orm) => owned(orm, true),
    rows: ["insert into owner values (7)", "insert into thing values (1, 7), (2, null), (3, 8)"],
    refused: ['1 of public.thing have a ("ownerId") that is not in public.owner'],
  },
  {
    name: "a used enum value removed, and nothing in its place",
    ...oneColumn(
      (orm) => orm.Column("enum", { enum: ["a", "b"] }),
      (orm) => orm.Column("enum", { enum: ["a"] }),
    ),
    rows: ["insert into thing values (1, 'b'), (2, 'a')"],
    refused: ["1 of public.thing hold the value 'b' in x, which goes"],
  },
  {
    name: "a domain as the type of a column, and one that other rows do not fit",
    given: ["create domain percent as int check (value between 0 and 100)"],
    ownTypes: ["percent"],
    ...oneColumn(
      (orm) => orm.Column("int"),
      (orm) => orm.Column("percent" as "int"),
    ),
    rows: ["insert into thing values (1, 5), (2, 101)"],
    refused: ["1 of public.thing do not pass the check ((VALUE >= 0) AND (VALUE <= 100)) in x"],
  },
  {
    name: "a domain as the type of a column",
    given: ["create domain percent as int check (value between 0 and 100)"],
    ownTypes: ["percent"],
    from: (orm) => [thing(orm, { x: orm.Column("int"), y: orm.Column("percent" as "int", { default: 7 }) })],
    to: (orm) => [
      thing(orm, {
        x: orm.Column("percent" as "int"),
        y: orm.Column("int"),
        z: orm.Column("percent" as "int", { array: true, default: [1] }),
      }),
    ],
    rows: ["insert into thing (id, x) values (1, 5)"],
    kept: ["select x, y, z from thing", [["5", "7", "{1}"]]],
    typeormFails: true,
  },
];

function adding(column: (orm: Orm) => PropertyDecorator): Pick<Scenario, "from" | "to"> {
  return { from: (orm) => [thing(orm, {})], to: (orm) => [thing(orm, { x: column(orm) })] };
}

function owned(orm: Orm, isNullable: boolean) {
  const Owner = named(orm, "Owner", {});
  const owner = orm.ManyToOne(() => Owner, { nullable: isNullable, deferrable: "INITIALLY DEFERRED" });
  return [Owner, thing(orm, { owner: [owner, orm.JoinColumn({ name: "ownerId" })] })];
}

function keyed(orm: Orm, type: "uuid" | "bigint") {
  const Thing = thing(orm, { id: orm.PrimaryColumn(type) });
  return [Thing, named(orm, "Child", { thing: orm.ManyToOne(() => Thing, { nullable: true }) })];
}
