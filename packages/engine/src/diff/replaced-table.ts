import type { Table } from "../kinds/table/model.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";

/** True where PostgreSQL has no way from the one table to the other: its rows go into a new one. */
export function isReplaced({ previous, next }: Pair<SchemaObject>): boolean {
  if (previous.kind !== "table" || next.kind !== "table") return false;
  return holdsRows(previous) && holdsRows(next) && previous.partitionBy !== next.partitionBy;
}

function holdsRows({ foreign }: Table): boolean {
  return foreign === null;
}
