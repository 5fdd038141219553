import type { Column } from "../../kinds/column/model.js";
import type { Table } from "../../kinds/table/model.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Schema } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";

/** How alike two texts are, from 0 to 1: shared pairs of neighbouring letters (Dice's coefficient). */
export function textSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const place = rest.indexOf(pair);
    if (place < 0) continue;
    shared++;
    rest.splice(place, 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  return Array.from({ length: Math.max(plain.length - 1, 0) }, (_, place) => plain.slice(place, place + 2));
}

/** How likely `next` is `previous` under another name, from 0 to 1: what it is counts more than what it is called. */
export function likelihood(
  previous: SchemaObject,
  next: SchemaObject,
  schemas: { previous: Schema; next: Schema },
): number {
  const names = textSimilarity(previous.name, next.name);
  return 0.7 * sameness(previous, next, schemas) + 0.3 * names;
}

function sameness(
  previous: SchemaObject,
  next: SchemaObject,
  schemas: { previous: Schema; next: Schema },
): number {
  if (previous.kind === "column" && next.kind === "column") return columnSameness(previous, next);
  if (previous.kind === "table" && next.kind === "table") {
    return overlap(columnsOf(schemas.previous, previous), columnsOf(schemas.next, next));
  }
  if (previous.kind === "enum" && next.kind === "enum") return overlap(previous.labels, next.labels);
  return equalValues(withoutName(previous), withoutName(next)) ? 1 : 0;
}

function columnSameness(previous: Column, next: Column): number {
  if (previous.type !== next.type) return 0;
  const traits: (keyof Column)[] = ["notNull", "default", "identity", "generated", "collation"];
  const equal = traits.filter((trait) => equalValues(previous[trait], next[trait])).length;
  return 0.5 + (0.5 * equal) / traits.length;
}

function columnsOf(schema: Schema, table: Table): string[] {
  const columns: string[] = [];
  for (const object of schema.objects.values()) {
    if (object.kind !== "column" || object.table !== table.name || object.schema !== table.schema) continue;
    columns.push(`${object.name} ${object.type}`);
  }
  return columns;
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one)).length;
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

function withoutName(object: SchemaObject): Record<string, unknown> {
  return { ...object, id: undefined, name: undefined };
}
