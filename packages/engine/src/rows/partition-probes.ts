import type { Table } from "../kinds/table/model.js";
import type { Change } from "../model/change.js";
import { objectId } from "../model/identity.js";
import { find, type Schema } from "../model/schema.js";
import { literal } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";
import { fitsBound, fitsPartitions } from "./partition-bounds.js";

/**
 * Rows of a table that goes into a partitioned one and have no partition there, rows of a partition that are not within
 * its bound, and rows of the default partition that are within the bound of another.
 */
export function partitionProbes(change: Change, next: Table, context: ProbeContext): Probe[] {
  const refilled = change.type === "recreate" && change.refilled === true;
  // Rows of partitions that are made anew with their table are shared out again.
  if (change.type === "recreate" && !refilled) return [];
  const parts = refilled && next.partitionBy !== null ? split(next, context) : [];
  return [...parts, ...(next.partitionOf === null ? [] : bounded(next, next.partitionOf, context))];
}

function split(next: Table, context: ProbeContext): Probe[] {
  const { before } = context;
  const table = before.table(next.schema, next.name);
  const isThere = (column: string) => before.column(next.schema, next.name, column) !== undefined;
  if (table === undefined || !keyColumns(next, context.next).every(isThere)) return [];
  const fits = fitsPartitions(next, context.next);
  if (fits === undefined || fits === "true") return [];
  const what = `have no partition (${next.partitionBy})`;
  return [{ how: "rows", object: next.id, table, what, from: `${table} WHERE NOT ${fits}` }];
}

/** PostgreSQL's own answer, which needs the partitioned table to be there with the key that it will have. */
function fitsHash(
  { partitionOf }: Table,
  whole: Table,
  { previous, before }: ProbeContext,
): string | undefined {
  const [, modulus, remainder] = /modulus (\d+), remainder (\d+)/.exec(partitionOf?.bound ?? "") ?? [];
  const old = find<Table>(previous, whole.id, "table");
  if (modulus === undefined || old?.partitionBy !== whole.partitionBy) return undefined;
  const keys = /^HASH \((.*)\)$/s.exec(whole.partitionBy ?? "")?.[1];
  const table = before.table(whole.schema, whole.name);
  return table && `satisfies_hash_partition(${literal(table)}::regclass, ${modulus}, ${remainder}, ${keys})`;
}

/** What its key and those of its partitions read. */
function keyColumns({ schema, name, partitionColumns }: Table, next: Schema): readonly string[] {
  const below = [...next.objects.values()].filter(
    (object): object is Table =>
      object.kind === "table" && object.partitionOf?.schema === schema && object.partitionOf.name === name,
  );
  return [...partitionColumns, ...below.flatMap((partition) => keyColumns(partition, next))];
}

function bounded(next: Table, parent: NonNullable<Table["partitionOf"]>, context: ProbeContext): Probe[] {
  const whole = find<Table>(context.next, objectId("table", parent.schema, parent.name), "table");
  const table = context.before.table(next.schema, next.name);
  const fits = whole && (fitsBound(next, whole) ?? fitsHash(next, whole, context));
  if (fits === undefined) return [];
  if (table !== undefined) {
    const what = `are not within the bound ${parent.bound}`;
    return [{ how: "rows", object: next.id, table, what, from: `${table} WHERE NOT ${fits}` }];
  }
  return defaultsOf(parent, context).map((rest) => {
    const what = `belong into ${next.id}, which is new`;
    return { how: "rows", object: next.id, table: rest, what, from: `${rest} WHERE ${fits}` };
  });
}

/** The default partition of a table as it is, as SQL. */
function defaultsOf({ schema, name }: { schema: string; name: string }, context: ProbeContext): string[] {
  return [...context.previous.objects.values()].flatMap((object) => {
    if (object.kind !== "table" || object.partitionOf?.bound !== "DEFAULT") return [];
    if (object.partitionOf.schema !== schema || object.partitionOf.name !== name) return [];
    return context.before.table(object.schema, object.name) ?? [];
  });
}
