import {
  type CanonicalSchema,
  type Change,
  type Column,
  type Constraint,
  type Enum,
  equalValues,
  type ForeignKey,
  type Index,
  ident,
  literal,
  type ObjectId,
  objectId,
  qualified,
} from "@godwit/engine";
import type { Probe } from "./conflict.js";

/** Which columns of which tables exist before the migration, under the names they have then. */
export class Before {
  readonly #tables = new Map<ObjectId, string>();
  readonly #columns = new Map<ObjectId, string>();

  /** `renamed` has the objects of `previous` in the same order, under the names they will have. */
  constructor(previous: CanonicalSchema, renamed: CanonicalSchema) {
    const before = [...previous.objects.values()];
    [...renamed.objects.keys()].forEach((id, place) => {
      const object = before[place];
      if (object?.kind === "table") this.#tables.set(id, qualified(object.schema, object.name));
      if (object?.kind === "column") this.#columns.set(id, ident(object.name));
    });
  }

  /** A table as SQL by its future name; undefined where it does not exist yet. */
  table(schema: string, name: string): string | undefined {
    return this.#tables.get(objectId("table", schema, name));
  }

  /** Columns as SQL by their future names; undefined where one does not exist yet. */
  columns(schema: string, table: string, names: readonly string[]): string[] | undefined {
    const found = names.flatMap((name) => this.#columns.get(objectId("column", schema, table, name)) ?? []);
    return found.length === names.length ? found : undefined;
  }

  /** True where the columns are called now as they will be: expressions over them can be asked as they are. */
  sameNames(schema: string, table: string, names: readonly string[]): boolean {
    const now = this.columns(schema, table, names);
    return now?.every((column, place) => column === ident(names[place] ?? "")) === true;
  }
}

/** What to ask of the rows before a change. */
export function probesOf(change: Change, before: Before, previous: CanonicalSchema): Probe[] {
  if (change.type === "drop" || change.type === "rename") return [];
  const { next } = change;
  // Made anew as it was, with something it depends on: the rows fit.
  if (change.type === "recreate" && equalValues(change.previous, next)) return [];
  const old = change.type === "create" ? undefined : change.previous;
  switch (next.kind) {
    case "column":
      return old?.kind === "column" ? columnProbes(old, next, before) : [];
    case "constraint":
      return constraintProbes(next, before);
    case "index":
      return next.unique
        ? uniqueProbes(
            next,
            next.keys.map(({ column }) => column),
            next.where,
            before,
          )
        : [];
    case "foreignKey":
      return foreignKeyProbes(next, before);
    case "enum":
      return old?.kind === "enum" ? enumProbes(old, next, previous) : [];
    default:
      return [];
  }
}

function columnProbes(old: Column, next: Column, before: Before): Probe[] {
  const table = before.table(next.schema, next.table);
  const column = before.columns(next.schema, next.table, [next.name])?.[0];
  if (table === undefined || column === undefined) return [];
  const probes: Probe[] = [];
  const probe = (what: string, where: string) =>
    probes.push({ object: next.id, table, what, from: `${table} WHERE ${where}` });
  if (next.notNull && !old.notNull) probe(`have no ${column}, which becomes NOT NULL`, `${column} IS NULL`);
  const limit = /^character varying\((\d+)\)$/.exec(next.type)?.[1];
  if (limit !== undefined && old.type !== next.type)
    probe(`have more than ${limit} characters in ${column}`, `char_length(${column}::text) > ${limit}`);
  return probes;
}

function constraintProbes(constraint: Constraint, before: Before): Probe[] {
  if (constraint.type === "primaryKey" || constraint.type === "unique") {
    const nulls = constraint.index?.nullsNotDistinct === true;
    return uniqueProbes(constraint, constraint.columns, null, before, nulls);
  }
  const { schema, table: name, columns, expression, type } = constraint;
  const table = before.table(schema, name);
  if (type !== "check" || table === undefined || !before.sameNames(schema, name, columns)) return [];
  const what = `do not pass the check ${expression}`;
  return [{ object: constraint.id, table, what, from: `${table} WHERE NOT (${expression})` }];
}

function uniqueProbes(
  { id, schema, table: name }: Constraint | Index,
  keys: readonly (string | null)[],
  where: string | null,
  before: Before,
  nullsNotDistinct = false,
): Probe[] {
  const named = keys.filter((key) => key !== null);
  const table = before.table(schema, name);
  const columns = before.columns(schema, name, named);
  const readable = where === null || columns?.every((column, place) => column === ident(named[place] ?? ""));
  if (table === undefined || columns === undefined || named.length < keys.length || readable !== true)
    return [];
  const list = columns.join(", ");
  const given = nullsNotDistinct ? [] : columns.map((column) => `${column} IS NOT NULL`);
  const conditions = [...given, ...(where === null ? [] : [`(${where})`])];
  const filter = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  const groups = `SELECT ${list}, count(*) AS rows FROM ${table}${filter} GROUP BY ${list} HAVING count(*) > 1`;
  const count = "coalesce(sum(rows - 1), 0)";
  return [
    { object: id, table, what: `repeat the (${list}) of another`, from: `(${groups}) repeated`, count },
  ];
}

function foreignKeyProbes(key: ForeignKey, before: Before): Probe[] {
  const { schema, table: name, references: target } = key;
  const [table, other] = [before.table(schema, name), before.table(target.schema, target.name)];
  const columns = before.columns(schema, name, key.columns);
  const referenced = before.columns(target.schema, target.name, target.columns);
  if (table === undefined || other === undefined || columns === undefined || referenced === undefined)
    return [];
  const given = columns.map((column) => `own.${column} IS NOT NULL`);
  const equal = columns.map((column, place) => `other.${referenced[place]} = own.${column}`);
  const missing = `NOT EXISTS (SELECT FROM ${other} other WHERE ${equal.join(" AND ")})`;
  const what = `have a (${columns.join(", ")}) that is not in ${other}`;
  return [{ object: key.id, table, what, from: `${table} own WHERE ${[...given, missing].join(" AND ")}` }];
}

function enumProbes(old: Enum, next: Enum, previous: CanonicalSchema): Probe[] {
  const removed = old.labels.filter((label) => !next.labels.includes(label));
  const types = [`${qualified(old.schema, old.name)}`, `${qualified(old.schema, old.name)}[]`];
  const users = [...previous.objects.values()].filter(
    (object): object is Column => object.kind === "column" && types.includes(object.type),
  );
  return removed.flatMap((label) =>
    users.map(({ schema, table: name, name: column, type }) => {
      const table = qualified(schema, name);
      const has = type.endsWith("[]")
        ? `${literal(label)} = ANY (${ident(column)})`
        : `${ident(column)} = ${literal(label)}`;
      const what = `hold the value ${literal(label)} in ${ident(column)}, which goes`;
      return { object: next.id, table, what, from: `${table} WHERE ${has}` };
    }),
  );
}
