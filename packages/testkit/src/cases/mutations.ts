import {
  allComparedProperties,
  asCanonical,
  compareSchemas,
  kindOf,
  type SchemaObject,
} from "@godwit/engine";

/** The compared properties whose mutation a comparison does not see, or sees as another's. */
export function unseenMutations(object: SchemaObject): string[] {
  const properties = allComparedProperties().get(object.kind) ?? [];
  const values = object as unknown as Readonly<Record<string, unknown>>;
  return properties
    .filter((property) => {
      const mutated = { ...values, [property]: mutation(values[property]) } as unknown as SchemaObject;
      const changes = compareSchemas({ previous: schemaOf(object), next: schemaOf(mutated) });
      const [change] = changes;
      return changes.length !== 1 || change?.type !== "alter" || change.properties.join() !== property;
    })
    .map((property) => `${object.id}: ${property}`);
}

/** The properties that are neither compared nor part of the identity, as `column.position`. */
export function uncomparedProperties(object: SchemaObject): string[] {
  const answers = kindOf(object).alterations as unknown as Readonly<Record<string, unknown>>;
  const compared = allComparedProperties().get(object.kind) ?? [];
  return Object.keys(object)
    .filter((key) => key !== "kind" && key !== "id" && answers[key] !== "identity" && !compared.includes(key))
    .map((key) => `${object.kind}.${key}`);
}

function schemaOf(object: SchemaObject): ReturnType<typeof asCanonical> {
  return asCanonical({ objects: new Map([[object.id, object]]), dependencies: new Map() });
}

/** Another value of the same shape: the deepest last one changes. */
function mutation(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `${value} `;
  if (Array.isArray(value))
    return value.length === 0 ? ["x"] : [...value.slice(0, -1), mutation(value.at(-1))];
  if (value === null || value === undefined) return "x";
  const entries = Object.entries(value as Record<string, unknown>);
  const [key, last] = entries.at(-1) ?? ["x", null];
  return { ...(value as object), [key]: mutation(last) };
}
