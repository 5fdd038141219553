import type { NamingStrategyInterface } from "typeorm";
import type { Orm } from "../scenario.js";
import { named, type Scenario } from "./scenario.js";

const snake = (text: string) =>
  text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, "");

/** Snake case for tables, columns and join tables, as people's strategies have it. */
function snakeCase({ DefaultNamingStrategy }: Orm): NamingStrategyInterface {
  class SnakeCase extends DefaultNamingStrategy {
    override tableName(target: string, given: string | undefined) {
      return given ?? snake(target);
    }
    override columnName(property: string, given: string | undefined, prefixes: string[]) {
      return snake([...prefixes, given ?? property].join("_"));
    }
    override joinColumnName(relation: string, referenced: string) {
      return snake(`${relation}_${referenced}`);
    }
    override joinTableName(first: string, second: string, property: string) {
      return snake(`${first}_${property.replaceAll(".", "_")}_${second}`);
    }
    override joinTableColumnName(table: string, property: string, column?: string) {
      return snake(`${table}_${column ?? property}`);
    }
  }
  return new SnakeCase();
}

/** One that names keys and constraints for people. */
function telling({ DefaultNamingStrategy }: Orm): NamingStrategyInterface {
  const words = (kind: string, table: unknown, columns: readonly string[]) =>
    [kind, typeof table === "string" ? table : (table as { name: string }).name, ...columns].join("_");
  class Telling extends DefaultNamingStrategy {
    override primaryKeyName(table: unknown, columns: string[]) {
      return words("pk", table, columns);
    }
    override uniqueConstraintName(table: unknown, columns: string[]) {
      return words("uq", table, columns);
    }
    override foreignKeyName(table: unknown, columns: string[]) {
      return words("fk", table, columns);
    }
    override indexName(table: unknown, columns: string[]) {
      return words("ix", table, columns);
    }
  }
  return new Telling();
}

const snaky = (orm: Orm) => ({ namingStrategy: snakeCase(orm) });

/** Naming strategies of the project's own: names follow them, rows stay where they are. */
export const namingScenarios: readonly Scenario[] = [
  {
    name: "a strategy of one's own from the start, entities changed",
    options: { from: snaky, to: snaky },
    from: (orm) => shop(orm, {}),
    to: (orm) => shop(orm, { unitPrice: orm.Column("int", { default: 1, unique: true }) }),
    rows: [
      "insert into owner (id, full_name) values (1, 'a')",
      "insert into thing (id, owner_id) values (1, 1)",
    ],
    kept: ["select owner_id, unit_price from thing", [["1", "1"]]],
  },
  {
    name: "a strategy that comes later: columns and join tables are asked about, and renamed",
    options: { to: snaky },
    from: (orm) => shop(orm, {}),
    to: (orm) => shop(orm, {}),
    rows: [
      `insert into owner (id, "fullName") values (1, 'a')`,
      'insert into thing (id, "ownerId") values (1, 1)',
      "insert into thing_tags_owner values (1, 1)",
    ],
    asks: [
      `--rename 'public.owner."fullName"=full_name'`,
      `--rename 'public.thing."ownerId"=owner_id'`,
      `--rename 'public.thing_tags_owner."thingId"=thing_id'`,
      `--rename 'public.thing_tags_owner."thingId"=owner_id'`,
      `--rename 'public.thing_tags_owner."ownerId"=owner_id'`,
      `--rename 'public.thing_tags_owner."ownerId"=thing_id'`,
      `--allow-drop 'public.owner."fullName"'`,
      `--allow-drop 'public.thing."ownerId"'`,
      `--allow-drop 'public.thing_tags_owner."thingId"'`,
      `--allow-drop 'public.thing_tags_owner."ownerId"'`,
    ],
    answers: {
      renames: [
        'owner."fullName"=full_name',
        'thing."ownerId"=owner_id',
        'thing_tags_owner."thingId"=thing_id',
        'thing_tags_owner."ownerId"=owner_id',
      ],
    },
    kept: [
      "select full_name, thing_id from owner join thing_tags_owner on owner.id = owner_id join thing on thing.owner_id = owner.id",
      [["a", "1"]],
    ],
  },
  {
    name: "a strategy for the names of keys and indexes that comes later",
    options: { to: (orm) => ({ namingStrategy: telling(orm) }) },
    from: (orm) => shop(orm, {}),
    to: (orm) => shop(orm, {}),
    rows: [
      `insert into owner (id, "fullName") values (1, 'a')`,
      'insert into thing (id, "ownerId") values (1, 1)',
    ],
    kept: ['select "ownerId" from thing', [["1"]]],
    typeormWants: /CONSTRAINT|INDEX/,
  },
];

function shop(orm: Orm, more: Readonly<Record<string, PropertyDecorator>>) {
  const Owner = named(orm, "Owner", { fullName: [orm.Column("text"), orm.Index()] });
  const Thing = named(orm, "Thing", {
    owner: orm.ManyToOne(() => Owner),
    tags: [orm.ManyToMany(() => Owner), orm.JoinTable()],
    ...more,
  });
  return [Owner, Thing];
}
