import type { Pair } from "../../model/pair.js";
import type { QualifiedName } from "../kind.js";
import { sameName } from "../names.js";
import type { Table } from "./model.js";

/**
 * The tables it goes on inheriting from. A new parent becomes the last (PostgreSQL manual, ALTER TABLE, INHERIT), so those
 * that come after a new one, or in another order, are left and joined again.
 */
export function keptParents({ previous, next }: Pair<Table>): readonly QualifiedName[] {
  const staying = previous.inherits.filter((parent) => isAmong(parent, next.inherits));
  const place = staying.findIndex((parent, index) => !sameName(parent, next.inherits[index] ?? null));
  return place === -1 ? staying : staying.slice(0, place);
}

/** True where a list of tables has that one. */
export function isAmong(table: QualifiedName, tables: readonly QualifiedName[]): boolean {
  return tables.some((other) => sameName(table, other));
}
