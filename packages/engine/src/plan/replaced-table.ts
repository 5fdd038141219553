import { goOnAfterRows, sequenceOfDefault, sequenceOfIdentity } from "../kinds/column/identity-change.js";
import type { Column } from "../kinds/column/model.js";
import { bareType, usingClause, valueFor } from "../kinds/column/type-change.js";
import { kindOf } from "../kinds/index.js";
import { tableKind } from "../kinds/table/kind.js";
import type { Table } from "../kinds/table/model.js";
import { asideName, typeKinds } from "../kinds/type-in-schema.js";
import { type Change, isRemoval } from "../model/change.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import { locking, type Statement, statement } from "../model/statement.js";
import type { RenderContext } from "../render/context.js";
import { ident, qualified } from "../render/quote.js";
import type { CarrierOf } from "./drop-carriers.js";

/** A table whose rows go into a new one, with the partitions that go with it. */
export interface ReplacedTable extends Pair<Table> {
  readonly partitions: readonly Table[];
  /** Columns that both have. */
  readonly columns: readonly KeptColumn[];
  /** True where columns go, and their values with them. */
  readonly dropsColumns: boolean;
  /** Columns whose defaults need something that goes before the old table does. */
  readonly letGo: readonly Column[];
}

/** `retyped`: behind the name of its type is a new one. */
interface KeptColumn extends Pair<Column> {
  readonly retyped: boolean;
}

/** A table's replacement as the changes have it. */
export function replacementOf(
  pair: Pair<Table>,
  changes: readonly Change[],
  carrierOf: CarrierOf,
  schema: Schema,
): ReplacedTable {
  const columns: KeptColumn[] = [];
  const types = replacedTypes(changes);
  for (const change of changes) {
    if (change.type !== "recreate") continue;
    const { previous, next } = change;
    if (previous.kind !== "column" || next.kind !== "column" || !isOf(next, pair.next)) continue;
    const retyped = previous.type === next.type && types.has(bareType(next.type).name);
    columns.push({ previous, next, retyped });
  }
  columns.sort((a, b) => a.next.position - b.next.position);
  const going = changes.flatMap((change) =>
    (change.type === "drop" || change.type === "recreate") && change.previous.kind === "table"
      ? [change.previous]
      : [],
  );
  const dropsColumns = changes.some(
    (change) =>
      change.type === "drop" && change.previous.kind === "column" && isOf(change.previous, pair.previous),
  );
  const partitions = under(pair.previous, going);
  const letGo = changes.flatMap((change) => {
    if (!isRemoval(change) || change.previous.kind !== "column") return [];
    const column = change.previous;
    const isOwn = [pair.previous, ...partitions].some((table) => isOf(column, table));
    return isOwn && losesDefault(column, changes, carrierOf, schema) ? [column] : [];
  });
  return { ...pair, columns, partitions, dropsColumns, letGo };
}

function losesDefault(
  column: Column,
  changes: readonly Change[],
  carrierOf: CarrierOf,
  { dependencies }: Schema,
): boolean {
  if (column.default === null) return false;
  const needed = new Set(dependencies.get(column.id));
  return changes.some(
    (change) =>
      isRemoval(change) &&
      needed.has(change.previous.id) &&
      isOfDefault(column, change.previous) &&
      carrierOf(change.previous) !== carrierOf(column),
  );
}

/** True for what only the default of the column needs. */
function isOfDefault({ default: expression }: Column, needed: SchemaObject): boolean {
  return expression !== null && !typeKinds.has(needed.kind) && needed.kind !== "collation";
}

/**
 * True for what a part needs no longer than until its table is moved aside: an inherited constraint goes with its parent's,
 * an index leaves that of the whole table.
 */
export function isLetGo(part: SchemaObject, needed: SchemaObject): boolean {
  if (part.kind === "constraint") return !part.local;
  if (part.kind === "index") return needed.kind === "index";
  return part.kind === "column" && isOfDefault(part, needed);
}

/** Types that are made anew, as columns name them. */
function replacedTypes(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.type === "recreate" && kindOf(change.next).replacement !== undefined
        ? [change.next.id.slice(change.next.kind.length + 1)]
        : [],
    ),
  );
}

function isOf({ schema, table }: Column, { schema: inSchema, name }: Table): boolean {
  return schema === inSchema && table === name;
}

function under(parent: Table, tables: readonly Table[]): Table[] {
  const own = tables.filter(
    ({ partitionOf }) => partitionOf?.schema === parent.schema && partitionOf.name === parent.name,
  );
  own.sort((a, b) => (a.id < b.id ? -1 : 1));
  return own.flatMap((table) => [table, ...under(table, tables)]);
}

/** Into a schema of its own: with it go the names of its indexes, constraints and inner sequences. */
export function moveAside(
  { previous, partitions, letGo }: ReplacedTable,
  context: RenderContext,
): readonly Statement[] {
  const schema = ident(asideSchema(previous));
  const name = context.name(previous.schema, previous.name);
  const parent = previous.partitionOf && context.name(previous.partitionOf.schema, previous.partitionOf.name);
  const tables = [previous, ...partitions].map((table) => context.name(table.schema, table.name));
  return [
    ...letGo.map((column) => {
      const table = context.name(column.schema, column.table);
      return locking(
        "ACCESS EXCLUSIVE",
        table,
        `ALTER TABLE ${table} ALTER ${ident(column.name)} DROP DEFAULT`,
      );
    }),
    statement(`CREATE SCHEMA ${schema}`),
    ...(parent === null
      ? []
      : [locking("ACCESS EXCLUSIVE", parent, `ALTER TABLE ${parent} DETACH PARTITION ${name}`)]),
    ...tables.map((table) => locking("ACCESS EXCLUSIVE", table, `ALTER TABLE ${table} SET SCHEMA ${schema}`)),
  ];
}

/** Takes the rows over, and goes on counting where the old table's sequences stand. */
export function fillFromAside(
  { previous, next, columns }: ReplacedTable,
  context: RenderContext,
): readonly Statement[] {
  const kept = columns.filter((pair) => pair.next.generated === null);
  const table = context.name(next.schema, next.name);
  const names = kept.map((pair) => ident(pair.next.name)).join(", ");
  const values = kept.map((pair) => filledValue(pair, context)).join(", ");
  const overriding = kept.some((pair) => pair.next.identity !== null) ? " OVERRIDING SYSTEM VALUE" : "";
  const from = qualified(asideSchema(previous), previous.name);
  const sql = `INSERT INTO ${table} (${names})${overriding} SELECT ${values} FROM ${from}`;
  const copied = locking("ROW EXCLUSIVE", table, sql, ["rewrites-table", "may-fail-on-data"]);
  return [
    ...(kept.length === 0 ? [] : [copied]),
    ...columns.flatMap((pair) => sequenceStatements(pair, previous, context)),
  ];
}

function filledValue(pair: KeptColumn, context: RenderContext): string {
  const value = pair.retyped ? usingClause(pair, context).replace(/^ USING /, "") : valueFor(pair, context);
  const fill = context.fill(pair.next.id);
  return fill === undefined || fill.how === "nullable" ? value : `coalesce(${value}, ${fill.expression})`;
}

function sequenceStatements(
  { previous, next }: Pair<Column>,
  table: Table,
  context: RenderContext,
): readonly Statement[] {
  if (next.identity === null) {
    return previous.default === next.default
      ? []
      : goOnAfterRows(next, sequenceOfDefault(next.default), context);
  }
  const sequence = sequenceOfIdentity(next, context);
  if (previous.identity === null) return goOnAfterRows(next, sequence, context, next.identity.start);
  const from = qualified(asideSchema(table), previous.identity.sequence);
  return [statement(`SELECT setval(${sequence}, last_value, is_called) FROM ${from}`)];
}

/** Takes the old table away, once nothing needs it. */
export function dropAside({ previous, dropsColumns }: ReplacedTable): readonly Statement[] {
  const schema = asideSchema(previous);
  const table = qualified(schema, previous.name);
  return [
    locking("ACCESS EXCLUSIVE", table, `DROP TABLE ${table}`, dropsColumns ? ["drops-data"] : []),
    statement(`DROP SCHEMA ${ident(schema)}`),
  ];
}

function asideSchema({ schema, name }: Pick<Table, "schema" | "name">): string {
  return asideName(`${schema}_${name}`);
}

/** The indexes that a table names, and its row security: not before the rows are in it. */
export function settings(table: SchemaObject, context: RenderContext): readonly Statement[] {
  return table.kind === "table" ? (tableKind.attach?.({ ...table, partitionOf: null }, context) ?? []) : [];
}

/** The table without what `settings` gives it. */
export function withoutSettings(table: SchemaObject): SchemaObject {
  if (table.kind !== "table") return table;
  return {
    ...table,
    clusterOn: null,
    replicaIdentity: "default",
    rowSecurity: false,
    forceRowSecurity: false,
  };
}

/** Whether an object is a table of either side of a change. */
export function tablePair(change: Pair<SchemaObject>): Pair<Table> | undefined {
  const { previous, next } = change;
  return previous.kind === "table" && next.kind === "table" ? { previous, next } : undefined;
}
