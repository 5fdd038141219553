import type { Column } from "../kinds/column/model.js";
import type { Constraint } from "../kinds/constraint/model.js";
import type { ForeignKey } from "../kinds/foreign-key/model.js";
import type { Index } from "../kinds/index/model.js";
import { objectId } from "../model/identity.js";
import { find } from "../model/schema.js";
import { qualified } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";

/** Rows that a check refuses. */
export function checkProbes(check: Constraint, { before }: ProbeContext): Probe[] {
  const { id, schema, table: name, columns, expression, validated, enforced, noInherit } = check;
  const table = before.table(schema, name);
  const there = before.columns(schema, name, columns) !== undefined && before.keepsNames(schema, name);
  if (table === undefined || !there || !validated || !enforced) return [];
  const from = `${noInherit ? "ONLY " : ""}${table} WHERE NOT (${expression})`;
  return [{ how: "rows", object: id, table, what: `do not pass the check ${expression}`, from }];
}

interface Key {
  readonly parts: readonly string[];
  readonly where: string | null;
  readonly nullsNotDistinct: boolean;
}

/** Rows that repeat the key of another. */
export function keyProbes(object: Constraint | Index, context: ProbeContext): Probe[] {
  const table = context.before.table(object.schema, object.table);
  const rows = context.before.rowsOf(object.schema, object.table);
  const key = object.kind === "index" ? indexKey(object, context) : constraintKey(object, context);
  if (table === undefined || key === undefined || key.parts.length === 0) return [];
  const list = key.parts.join(", ");
  const given = key.nullsNotDistinct ? [] : key.parts.map((part) => `${part} IS NOT NULL`);
  const conditions = [...given, ...(key.where === null ? [] : [`(${key.where})`])];
  const filter = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  const groups = `SELECT ${list}, count(*) AS rows FROM ${rows}${filter} GROUP BY ${list} HAVING count(*) > 1`;
  const count = "coalesce(sum(rows - 1), 0)";
  const what = `repeat the (${list}) of another`;
  return [{ how: "rows", object: object.id, table, what, from: `(${groups}) repeated`, count }];
}

function constraintKey(
  { schema, table, columns, index }: Constraint,
  { before }: ProbeContext,
): Key | undefined {
  const parts = before.columns(schema, table, columns);
  return parts && { parts, where: null, nullsNotDistinct: index?.nullsNotDistinct === true };
}

function indexKey(index: Index, { before }: ProbeContext): Key | undefined {
  const { schema, table, keys, where, nullsNotDistinct } = index;
  const plain = where === null && keys.every(({ column }) => column !== null);
  if (!plain && !before.keepsNames(schema, table)) return undefined;
  const parts = keys.map(({ column, expression }) =>
    column === null ? `(${expression})` : before.columns(schema, table, [column])?.[0],
  );
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? { parts: known, where, nullsNotDistinct } : undefined;
}

/** Rows whose key is in no row of the other table. */
export function foreignKeyProbes(key: ForeignKey, context: ProbeContext): Probe[] {
  const { before } = context;
  const { schema, table: name, references: target } = key;
  const [table, other] = [before.table(schema, name), before.table(target.schema, target.name)];
  const [own, others] = [before.rowsOf(schema, name), before.rowsOf(target.schema, target.name) ?? ""];
  const columns = before.columns(schema, name, key.columns);
  const referenced = before.columns(target.schema, target.name, target.columns);
  if (table === undefined || columns === undefined || !key.validated || !key.enforced) return [];
  const joined = key.match === "FULL" ? " OR " : " AND ";
  const given = `(${columns.map((column) => `own.${column} IS NOT NULL`).join(joined)})`;
  const probe = (from: string, where: string): Probe => {
    const what = `have a (${columns.join(", ")}) that is not in ${from}`;
    return { how: "rows", object: key.id, table, what, from: `${own} own WHERE ${given}${where}` };
  };
  // A table that the plan makes has no rows to refer to.
  if (other === undefined) return [probe(`${qualified(target.schema, target.name)}, which is new`, "")];
  if (referenced === undefined) return hasEmptyColumn(target, context) ? [probe(other, "")] : [];
  return [probe(other, ` AND NOT ${isReferred({ columns, referenced, others, period: key.period })}`)];
}

interface Reference {
  readonly columns: readonly string[];
  readonly referenced: readonly string[];
  readonly others: string;
  readonly period: boolean;
}

/** A row refers to one row, or with PERIOD to rows that together cover its last column (manual, CREATE TABLE). */
function isReferred({ columns, referenced, others, period }: Reference): string {
  const equal = columns.map((column, place) => `other.${referenced[place]} = own.${column}`);
  if (!period) return `EXISTS (SELECT FROM ${others} other WHERE ${equal.join(" AND ")})`;
  const covered = `range_agg(other.${referenced.at(-1)}) @> own.${columns.at(-1)}`;
  return `coalesce((SELECT ${covered} FROM ${others} other WHERE ${equal.slice(0, -1).join(" AND ")}), false)`;
}

/** True where a column is new and the rows that are there have no value in it. */
function hasEmptyColumn(
  { schema, name, columns }: ForeignKey["references"],
  { before, next }: ProbeContext,
): boolean {
  return columns.some((column) => {
    const made = find<Column>(next, objectId("column", schema, name, column), "column");
    const isNew = before.column(schema, name, column) === undefined;
    return isNew && made?.default === null && made.identity === null && made.generated === null;
  });
}
