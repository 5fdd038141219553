import { GodwitError } from "../../errors/godwit-error.js";
import { EdgesAmong } from "../../model/edges.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/** Which objects are compared. */
export interface Scope {
  /** Only these schemas; all where it is empty. */
  readonly schemas: readonly string[];
  /** Not these: a schema, or a qualified name; `*` stands for any characters. */
  readonly exclude: readonly string[];
}

/**
 * The next schema inside of the scope, with the previous one's objects outside of it: there nothing differs. Throws
 * SCHEMA_NOT_FOUND where a schema is on neither side: a mistyped name would make them look equal.
 */
export function withinScope({ previous, next }: Pair<CanonicalSchema>, scope: Scope): CanonicalSchema {
  if (scope.schemas.length === 0 && scope.exclude.length === 0) return next;
  for (const schema of scope.schemas) requireSchema(schema, [previous, next]);
  const inside = scopeTest(scope);
  const objects = new Map<ObjectId, SchemaObject>();
  const sides = new Map<ObjectId, CanonicalSchema>();
  const take = (schema: CanonicalSchema, wanted: boolean) => {
    for (const [id, object] of schema.objects) {
      if (inside(object) !== wanted) continue;
      objects.set(id, object);
      sides.set(id, schema);
    }
  };
  take(next, true);
  take(previous, false);
  const needs = (id: ObjectId) => sides.get(id)?.dependencies.get(id) ?? [];
  return asCanonical({ objects, dependencies: new EdgesAmong(objects, needs) });
}

function requireSchema(name: string, sides: readonly CanonicalSchema[]): void {
  const has = ({ objects }: CanonicalSchema) =>
    [...objects.values()].some((object) => object.kind === "schema" && object.name === name);
  if (!sides.some(has)) throw new GodwitError("SCHEMA_NOT_FOUND", { schema: name });
}

function scopeTest({ schemas, exclude }: Scope): (object: SchemaObject) => boolean {
  const patterns = exclude.map(pattern);
  return (object) => {
    const schema = "schema" in object ? object.schema : object.kind === "schema" ? object.name : undefined;
    if (schemas.length > 0 && (schema === undefined || !schemas.includes(schema))) return false;
    const names = [
      schema,
      object.id.slice(object.kind.length + 1),
      ...("table" in object ? [`${schema}.${object.table}`] : []),
    ];
    return !names.some((name) => name !== undefined && patterns.some((one) => one.test(name)));
  };
}

function pattern(written: string): RegExp {
  const parts = written.split("*").map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
