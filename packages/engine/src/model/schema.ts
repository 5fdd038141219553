import type { Edges } from "./edges.js";
import type { ObjectId } from "./identity.js";
import type { SchemaObject } from "./objects.js";

/** Objects by identity, and for each what it needs to exist (`pg_depend`, or what the declaration names). */
export interface Schema {
  readonly objects: ReadonlyMap<ObjectId, SchemaObject>;
  readonly dependencies: Edges;
}

declare const text: unique symbol;

/** A schema whose expressions are as somebody wrote them. */
export type DeclaredSchema = Schema & { readonly [text]?: "raw" };

/** A schema whose expressions PostgreSQL printed: the only kind that is compared. */
export type CanonicalSchema = Schema & { readonly [text]: "canonical" };

/** Marks a schema as printed by PostgreSQL. Only the catalog reader and the canonical module may say so. */
export function asCanonical(schema: Schema): CanonicalSchema {
  return schema as CanonicalSchema;
}

/** The one object of a kind with that identity, or undefined. */
export function find<O extends SchemaObject>(schema: Schema, id: ObjectId, kind: O["kind"]): O | undefined {
  const found = schema.objects.get(id);
  return found?.kind === kind ? (found as O) : undefined;
}
