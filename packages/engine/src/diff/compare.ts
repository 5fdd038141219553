import { kindNames, kindOf } from "../kinds/index.js";
import type { Change } from "../model/change.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { CanonicalSchema } from "../model/schema.js";
import { equalValues } from "./equal-values.js";

const comparedProperties = new Map<string, readonly string[]>();

/**
 * The differences of two schemas, matched by identity: what only next has is created, what only previous has is dropped,
 * what both have is altered where a property differs. Knows no kind; nothing here looks at two objects at once.
 */
export function compareSchemas({ previous, next }: Pair<CanonicalSchema>): Change[] {
  const changes: Change[] = [];
  for (const [id, before] of previous.objects) {
    const after = next.objects.get(id);
    if (after === undefined) changes.push({ type: "drop", previous: before });
    else if (before !== after) {
      const properties = differingProperties({ previous: before, next: after });
      if (properties.length > 0) changes.push({ type: "alter", previous: before, next: after, properties });
    }
  }
  for (const [id, after] of next.objects) {
    if (!previous.objects.has(id)) changes.push({ type: "create", next: after });
  }
  return changes;
}

/** The names of the properties in which two objects of one identity differ. */
export function differingProperties({ previous, next }: Pair<SchemaObject>): readonly string[] {
  const before = previous as unknown as Record<string, unknown>;
  const after = next as unknown as Record<string, unknown>;
  return propertiesOf(next).filter((property) => !equalValues(before[property], after[property]));
}

function propertiesOf(object: SchemaObject): readonly string[] {
  const known = comparedProperties.get(object.kind);
  if (known !== undefined) return known;
  const answers = Object.entries(kindOf(object).alterations);
  const compared = answers.filter(([, answer]) => typeof answer === "function").map(([property]) => property);
  comparedProperties.set(object.kind, compared);
  return compared;
}

/** Every kind's compared properties, for tests that mutate each. */
export function allComparedProperties(): ReadonlyMap<string, readonly string[]> {
  for (const kind of kindNames) propertiesOf({ kind } as SchemaObject);
  return comparedProperties;
}
