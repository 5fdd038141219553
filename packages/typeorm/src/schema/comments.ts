import { type Address, address, facet } from "@godwit/engine";
import type { Origin } from "./declaration.js";
import type { SchemaBuilder } from "./schema-builder.js";
import type { Place } from "./tables.js";

/** Adds the comment on a table; PostgreSQL takes an empty one for none. */
export function addTableComment(
  builder: SchemaBuilder,
  place: Place,
  text: string | undefined,
  origin: Origin,
): void {
  if (!text) return;
  addComment(builder, address("table", place.schema, place.name), text, origin);
}

/** Adds the comment on a column; an empty one is none. */
export function addColumnComment(
  builder: SchemaBuilder,
  place: Place,
  column: string,
  text: string | undefined,
  origin: Origin,
): void {
  if (!text) return;
  addComment(builder, address("column", place.schema, place.name, { part: column }), text, origin);
}

function addComment(builder: SchemaBuilder, target: Address, text: string, origin: Origin): void {
  builder.add({ kind: "comment", ...facet("comment", target), target, text }, { origin });
}
