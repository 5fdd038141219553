import {
  type CanonicalSchema,
  type ObjectId,
  objectId,
  type Rename,
  type SchemaObject,
} from "@godwit/engine";
import type { Declaration } from "../../schema/declaration.js";

/**
 * The renames that `@RenamedFrom` asks for and nobody answered otherwise: of tables first, then of columns in the tables
 * as they are called now. A new name that the database has already, and an old one that it lacks, ask for nothing.
 */
export function annotatedRenames(
  { schema, formerNames }: Declaration,
  live: CanonicalSchema,
  answered: readonly Rename[],
): Rename[] {
  const renames: Rename[] = [];
  const former = new Map(answered.map(({ previous, next }) => [next.id, previous.id]));
  for (const kind of ["table", "column"] as const) {
    for (const [id, names] of formerNames) {
      const next = schema.objects.get(id);
      if (next?.kind !== kind || live.objects.has(id) || former.has(id)) continue;
      const previous = formerObject(next, names, { schema, live, former });
      if (previous === undefined) continue;
      former.set(id, previous.id);
      renames.push({ type: "rename", previous, next });
    }
  }
  return renames;
}

interface Sides {
  readonly schema: Declaration["schema"];
  readonly live: CanonicalSchema;
  /** What renamed objects are called now. */
  readonly former: ReadonlyMap<ObjectId, ObjectId>;
}

function formerObject(next: SchemaObject, names: readonly string[], sides: Sides): SchemaObject | undefined {
  for (const name of names) {
    const found = sides.live.objects.get(formerId(next, name, sides));
    if (found !== undefined && !sides.schema.objects.has(found.id)) return found;
  }
  return undefined;
}

function formerId(next: SchemaObject, name: string, { live, former }: Sides): ObjectId {
  if (next.kind !== "column") return objectId("table", "schema" in next ? next.schema : "", name);
  const table = live.objects.get(former.get(objectId("table", next.schema, next.table)) ?? ("" as ObjectId));
  if (table?.kind === "table") return objectId("column", table.schema, table.name, name);
  return objectId("column", next.schema, next.table, name);
}
