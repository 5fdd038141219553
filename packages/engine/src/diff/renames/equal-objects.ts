import { kindOf } from "../../kinds/index.js";
import type { Sequence } from "../../kinds/sequence/model.js";
import type { Rename } from "../../model/change.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";

/** Kinds that hold no data: an equal object under another name is renamed without a question. */
const nameOnlyKinds: ReadonlySet<KindName> = new Set([
  "constraint",
  "domainConstraint",
  "foreignKey",
  "index",
]);

/**
 * Pairs of keys, constraints and indexes that differ in nothing but their name, and of sequences that one column owns.
 * Where several are equal, they pair up in the order of their names.
 */
export function equalUnderAnotherName({ previous, next }: Pair<Schema>): Rename[] {
  const come = groups(next, previous);
  const renames: Rename[] = [];
  for (const [definition, objects] of groups(previous, next)) {
    const others = come.get(definition) ?? [];
    objects.forEach((object, place) => {
      const other = others[place];
      if (other !== undefined) renames.push({ type: "rename", previous: object, next: other });
    });
  }
  return renames;
}

/** Objects that only the first schema has, by what they are without their name. */
function groups(schema: Schema, other: Schema): Map<string, SchemaObject[]> {
  const found = new Map<string, SchemaObject[]>();
  const only = [...schema.objects.values()].filter(
    (object) => (nameOnlyKinds.has(object.kind) || isOwned(object)) && !other.objects.has(object.id),
  );
  for (const object of only.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const definition = isOwned(object) ? JSON.stringify(object.ownedBy) : definitionOf(object);
    found.set(definition, [...(found.get(definition) ?? []), object]);
  }
  return found;
}

function isOwned(object: SchemaObject): object is Sequence {
  return object.kind === "sequence" && object.ownedBy !== null;
}

/** What an object is, without what it is called. */
export function definitionOf(object: SchemaObject): string {
  const compared = Object.entries(kindOf(object).alterations).filter(([, answer]) => answer !== "ignored");
  const values = object as unknown as Record<string, unknown>;
  return JSON.stringify([
    object.kind,
    ...compared.map(([property]) => (property === "name" ? "" : values[property])),
  ]);
}
