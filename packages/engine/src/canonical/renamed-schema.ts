import { readCatalog } from "../catalog/read-catalog.js";
import { applyRenames } from "../diff/passes/apply-renames.js";
import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import type { Rename } from "../model/change.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import { planChanges } from "../plan/plan.js";
import { executeInBatches } from "../scratch/batches.js";
import { buildSchema } from "../scratch/build.js";
import { type ScratchProvider, withScratch } from "../scratch/scratch.js";
import { slicePair } from "../scratch/slice.js";

export interface RenamedSchemaOptions {
  readonly scratch: ScratchProvider;
  readonly major: number;
}

/**
 * The schema once the renames have run, with its expressions as PostgreSQL prints them then: it stores trees, so that
 * checks, predicates and views follow a rename by themselves, and only their text is another. What mentions a renamed
 * object is built in a scratch database, renamed there and read back; nothing is built where no expression does.
 */
export async function renamedSchema(
  previous: CanonicalSchema,
  renames: readonly Rename[],
  { scratch, major }: RenamedSchemaOptions,
): Promise<CanonicalSchema> {
  if (renames.length === 0) return previous;
  const renamed = applyRenames(previous, renames);
  const mentioning = whatMentions(renames, previous);
  if (mentioning.length === 0) return renamed;
  const places = new Set(applyRenames(part(previous, mentioning), renames).objects.keys());
  const printed = await withScratch(scratch, async ({ session }) => {
    const slice = slicePair({ previous, next: renamed }, renames).previous;
    await buildSchema(session, slice, { major });
    const next = applyRenames(slice, renames);
    const { statements } = planChanges({ previous: slice, next }, { major, renames });
    await executeInBatches(session, statements, true);
    return (await readCatalog(session)).schema;
  });
  const objects = new Map(renamed.objects);
  for (const id of places) {
    const object = printed.objects.get(id);
    if (object !== undefined) objects.set(id, object);
  }
  return asCanonical({ objects, dependencies: renamed.dependencies });
}

/** What depends on a renamed object, however far, and holds text that may name it. */
function whatMentions(renames: readonly Rename[], schema: CanonicalSchema): ObjectId[] {
  const dependents = dependentsOf(schema);
  const found = new Set<ObjectId>();
  const queue = renames.map(({ previous }) => previous.id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const dependent of dependents.get(id) ?? []) {
      if (found.has(dependent)) continue;
      found.add(dependent);
      queue.push(dependent);
    }
  }
  const bounds = renames.some(({ values }) => values !== undefined) ? partitionsOf(found, schema) : [];
  const texts = [...found].filter((id) => {
    const object = schema.objects.get(id);
    return object !== undefined && holdsText(object);
  });
  return [...new Set([...texts, ...bounds])];
}

function holdsText(object: SchemaObject): boolean {
  switch (object.kind) {
    case "column":
      return object.default !== null || object.generated !== null || object.collation !== null;
    case "constraint":
      return object.expression !== null;
    case "index":
      return (
        object.where !== null ||
        object.keys.some((key) => (key.expression ?? key.collation ?? key.opclass) !== null)
      );
    case "table":
    case "sequence":
    case "foreignKey":
      return false;
    default:
      return true;
  }
}

/** The partitions with such columns: the constants of their bounds may be values that have other names. */
function partitionsOf(columns: ReadonlySet<ObjectId>, schema: CanonicalSchema): ObjectId[] {
  return [...columns].flatMap((id) => {
    const column = schema.objects.get(id);
    if (column?.kind !== "column") return [];
    const table = schema.objects.get(objectId("table", column.schema, column.table));
    return table?.kind === "table" && table.partitionOf !== null ? [table.id] : [];
  });
}

function part(schema: CanonicalSchema, ids: readonly ObjectId[]): CanonicalSchema {
  const objects = new Map(ids.flatMap((id) => [[id, schema.objects.get(id) as SchemaObject] as const]));
  return asCanonical({ objects, dependencies: new Map() });
}
