import { readCatalog } from "../catalog/read-catalog.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Schema } from "../model/schema.js";
import { buildSchema } from "../scratch/build.js";
import { type ScratchProvider, withScratch } from "../scratch/scratch.js";
import { cacheKey, type ExpressionCache } from "./cache.js";
import { carrierSchema } from "./carriers.js";

/** An object as PostgreSQL printed it, and what it needs by `pg_depend`. */
export interface Printed {
  readonly object: SchemaObject;
  readonly needs: readonly ObjectId[];
}

export interface Printing {
  readonly scratch: ScratchProvider;
  readonly cache?: ExpressionCache | undefined;
  /** The path under which the texts are to be read; empty for those that PostgreSQL printed. */
  readonly searchPath: readonly string[];
  /** Settings of the session whose words the texts are (`CatalogReading.settings`); needed where there is a cache. */
  readonly settings?: string | undefined;
  /** Major version of the server that prints. */
  readonly major: number;
}

/**
 * Some objects of a schema with their texts as PostgreSQL prints them. What was printed before comes from the cache,
 * under everything its meaning depends on; the rest is built in one scratch database and read back.
 * Throws StatementRefused.
 */
export async function printObjects(
  schema: Schema,
  objects: readonly SchemaObject[],
  printing: Printing,
): Promise<ReadonlyMap<ObjectId, Printed>> {
  const { cache, major, searchPath, settings } = printing;
  const printed = new Map<ObjectId, Printed>();
  const keys = new Map<ObjectId, string>();
  for (const object of objects) {
    const carrier = [...carrierSchema(schema, [object]).objects.values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const key = cacheKey(major, searchPath, settings, object.id, carrier);
    keys.set(object.id, key);
    const found = cache?.get(key);
    if (found !== undefined) printed.set(object.id, JSON.parse(found) as Printed);
  }
  for (const made of await build(
    schema,
    objects.filter(({ id }) => !printed.has(id)),
    printing,
  )) {
    printed.set(made.object.id, made);
    cache?.set(keys.get(made.object.id) ?? "", JSON.stringify(made));
  }
  return printed;
}

async function build(
  schema: Schema,
  objects: readonly SchemaObject[],
  { scratch, searchPath }: Printing,
): Promise<Printed[]> {
  if (objects.length === 0) return [];
  return withScratch(scratch, async ({ session, major }) => {
    await buildSchema(session, carrierSchema(schema, objects), { major, searchPath });
    const { schema: made } = await readCatalog(session);
    return objects.map(({ id }) => {
      const object = made.objects.get(id);
      if (object === undefined) throw new TypeError(`${id} was built and is not read back`);
      return { object, needs: made.dependencies.get(id) ?? [] };
    });
  });
}
