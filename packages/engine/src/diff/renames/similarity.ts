import type { Column } from "../../kinds/column/model.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";
import { groupedBy } from "../grouped-by.js";

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

/** How likely an object of the next schema is one of the previous under another name, from 0 to 1. */
export type Likelihood = (previous: SchemaObject, next: SchemaObject) => number;

/** What an object is counts more than what it is called. */
export function likelihoodBetween({ previous, next }: Pair<Schema>): Likelihood {
  const columns = { previous: columnsByTable(previous), next: columnsByTable(next) };
  return (before, after) =>
    0.7 * sameness(before, after, columns) + 0.3 * textSimilarity(before.name, after.name);
}

type ColumnsByTable = ReadonlyMap<ObjectId, readonly string[]>;

function sameness(previous: SchemaObject, next: SchemaObject, columns: Pair<ColumnsByTable>): number {
  if (previous.kind === "column" && next.kind === "column") return columnSameness(previous, next);
  if (previous.kind === "table" && next.kind === "table")
    return overlap(columns.previous.get(previous.id) ?? [], columns.next.get(next.id) ?? []);
  if (previous.kind === "enum" && next.kind === "enum") return overlap(previous.labels, next.labels);
  return equalValues(withoutName(previous), withoutName(next)) ? 1 : 0;
}

function columnSameness(previous: Column, next: Column): number {
  if (previous.type !== next.type) return 0;
  const traits: (keyof Column)[] = ["notNull", "default", "identity", "generated", "collation"];
  const equal = traits.filter((trait) => equalValues(previous[trait], next[trait])).length;
  return 0.5 + (0.5 * equal) / traits.length;
}

/** Each column as its name and type, by its table. */
function columnsByTable(schema: Schema): ColumnsByTable {
  const columns = [...schema.objects.values()].filter((object) => object.kind === "column");
  const byTable = groupedBy(columns, (column) => objectId("table", column.schema, column.table));
  return new Map([...byTable].map(([table, own]) => [table, own.map(({ name, type }) => `${name} ${type}`)]));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((one) => b.includes(one)).length;
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}

function withoutName(object: SchemaObject): Record<string, unknown> {
  return { ...object, id: undefined, name: undefined };
}
