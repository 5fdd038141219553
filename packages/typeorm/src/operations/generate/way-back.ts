import {
  asCanonical,
  type CanonicalSchema,
  type Change,
  literal,
  nameOf,
  type ObjectId,
  type Pair,
  type PlanOptions,
  type RequiredColumn,
  type SchemaObject,
} from "@godwit/engine";
import { losesSomething } from "./lost-values.js";

/** The schema as statements can restore it: no statement makes an index invalid. */
export function restorable(previous: CanonicalSchema): CanonicalSchema {
  const invalid = [...previous.objects.values()].filter((object) => object.kind === "index" && !object.valid);
  if (invalid.length === 0) return previous;
  const mended = invalid.map((object) => [object.id, { ...object, valid: true } as SchemaObject] as const);
  return asCanonical({ ...previous, objects: new Map([...previous.objects, ...mended]) });
}

/**
 * What the way back leads to: the schema as it was, but extensions stay. Where the migration runs they may have been
 * there before it, and others may use them.
 */
export function keepingExtensions(previous: CanonicalSchema, next: CanonicalSchema): CanonicalSchema {
  const added = [...next.objects.values()].filter(
    ({ id, kind }) => kind === "extension" && !previous.objects.has(id),
  );
  if (added.length === 0) return previous;
  return asCanonical({
    objects: new Map([...previous.objects, ...added.map((object) => [object.id, object] as const)]),
    dependencies: previous.dependencies,
  });
}

/** Given values the other way: those that the type did not have before get the first value they stand for. */
export function mappedBack(
  mappings: NonNullable<PlanOptions["valueMappings"]>,
  previous: CanonicalSchema,
): NonNullable<PlanOptions["valueMappings"]> {
  const back = new Map<string, ReadonlyMap<string, string>>();
  for (const [type, values] of mappings) {
    const before = previous.objects.get(`enum ${type}` as ObjectId);
    const labels = before?.kind === "enum" ? before.labels : [];
    const pairs = [...values].reverse().map(([from, to]) => [to, from] as const);
    back.set(type, new Map(pairs.filter(([to]) => !labels.includes(to))));
  }
  return back;
}

/** What a plan takes from rows and its way back cannot give them, a line each. */
export function lostOnTheWayBack(
  changes: readonly Change[],
  filled: readonly RequiredColumn[] = [],
  mappings: PlanOptions["valueMappings"] = new Map(),
): string[] {
  const empty = filled
    .filter(({ isNew }) => !isNew)
    .map(({ column }) => `which rows had no value in ${nameOf(column)}`);
  return [...changes.flatMap((change) => lostBy(change, changes, mappings)), ...empty];
}

function lostBy(
  change: Change,
  changes: readonly Change[],
  mappings: NonNullable<PlanOptions["valueMappings"]>,
): string[] {
  if (change.type === "create" || change.type === "rename") return [];
  const { previous } = change;
  if (change.type !== "drop") return converted(change, mappings);
  // What a foreign table shows stays where it is.
  if (previous.kind === "table") return previous.foreign === null ? [`the rows of ${nameOf(previous)}`] : [];
  if (previous.kind !== "column" || previous.foreignOptions !== null) return [];
  return isInside(previous, changes) ? [] : [`the values of ${nameOf(previous)}`];
}

function converted(
  { previous, next }: Pair<SchemaObject>,
  mappings: NonNullable<PlanOptions["valueMappings"]>,
): string[] {
  if (previous.kind === "enum") {
    const given = [...(mappings.get(nameOf(previous))?.keys() ?? [])];
    return given.map((label) => `which rows held ${literal(label)} of ${nameOf(previous)}`);
  }
  if (previous.kind !== "column" || next.kind !== "column" || previous.generated !== null) return [];
  return losesSomething(previous.type, next.type)
    ? [`what values of ${nameOf(next)} lose as ${next.type}: they were ${previous.type}`]
    : [];
}

function isInside({ schema, table }: { schema: string; table: string }, changes: readonly Change[]): boolean {
  return changes.some(
    (change) =>
      change.type === "drop" &&
      change.previous.kind === "table" &&
      change.previous.schema === schema &&
      change.previous.name === table,
  );
}
