import type { ErrorPlace } from "../errors/godwit-error.js";
import { dependenciesAmong } from "../kinds/dependencies.js";
import { type Edges, EdgesAmong } from "../model/edges.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { asCanonical, type CanonicalSchema, type DeclaredSchema, type Schema } from "../model/schema.js";
import { type Printed, type Printing, printObjects } from "./print.js";
import { placingErrors } from "./refused.js";
import { Resolver } from "./resolve.js";
import { settle } from "./settle.js";
import { textFields } from "./texts.js";

export interface CanonicaliseOptions extends Printing {
  /** The database the declaration is compared with: what the declaration leaves out is looked up there. */
  readonly live: CanonicalSchema;
  /** Where declared objects come from, for errors. */
  readonly origins?: ReadonlyMap<ObjectId, ErrorPlace>;
}

/**
 * A declared schema with every text as PostgreSQL prints it. A text equal to the live object's is taken as it is, simple
 * defaults and types are predicted, texts met before come from the cache; only the rest is built in a scratch database,
 * all of it in one go, and read back. Throws DECLARATION_REFUSED with the place of the declaration, and
 * SCRATCH_NOT_AVAILABLE.
 */
export async function canonicalise(
  declared: DeclaredSchema,
  options: CanonicaliseOptions,
): Promise<CanonicalSchema> {
  const { live, cache } = options;
  const resolver = new Resolver(declared, live);
  const objects = new Map<ObjectId, SchemaObject>();
  const unknown: SchemaObject[] = [];
  for (const object of declared.objects.values()) {
    const known = resolver.resolve(object);
    objects.set(object.id, known ?? object);
    if (known === undefined) unknown.push(object);
  }
  const printed = await placingErrors(
    () => printedNow({ objects, dependencies: declared.dependencies }, unknown, options),
    unknown,
    options.origins ?? new Map(),
  );
  for (const object of unknown) objects.set(object.id, adopted(object, printed.get(object.id)));
  const more = (id: ObjectId) => printed.get(id)?.needs ?? live.dependencies.get(id) ?? [];
  const next = asCanonical({ objects, dependencies: neededNow(objects, declared, more) });
  const settled = await settle({ previous: live, next }, options);
  await cache?.save();
  return settled;
}

async function printedNow(
  schema: Schema,
  unknown: readonly SchemaObject[],
  options: CanonicaliseOptions,
): Promise<ReadonlyMap<ObjectId, Printed>> {
  return unknown.length === 0 ? new Map() : printObjects(overlay(options.live, schema), unknown, options);
}

/** What declared objects need as they are printed: what the declaration says, for all that stay as declared. */
function neededNow(
  objects: ReadonlyMap<ObjectId, SchemaObject>,
  declared: DeclaredSchema,
  more: (id: ObjectId) => readonly ObjectId[],
): Edges {
  const said = (id: ObjectId) => declared.dependencies.get(id) ?? [];
  const others = dependenciesAmong(objects, (id) => [...said(id), ...more(id)]);
  return new EdgesAmong(objects, (id) => {
    const isSame = objects.get(id) === declared.objects.get(id) && more(id).length === 0;
    return isSame ? said(id) : (others.get(id) as readonly ObjectId[]);
  });
}

function adopted(object: SchemaObject, printed: Printed | undefined): SchemaObject {
  return printed === undefined ? object : (textFields(object)?.adopt(object, printed.object) ?? object);
}

/** Both schemas as one: what is declared, and of the live one what is not, but for keys that declared ones replace. */
function overlay(live: Schema, declared: Schema): Schema {
  const keyed = new Set([...declared.objects.values()].flatMap((object) => primaryKeyOf(object) ?? []));
  const stays = [...live.objects].filter(([, object]) => !keyed.has(primaryKeyOf(object) ?? ""));
  const objects = new Map([...stays, ...declared.objects]);
  const needs = (id: ObjectId) => declared.dependencies.get(id) ?? live.dependencies.get(id) ?? [];
  return { objects, dependencies: new EdgesAmong(objects, needs) };
}

/** The table of a primary key: it has but one. */
function primaryKeyOf(object: SchemaObject): string | undefined {
  const isKey = object.kind === "constraint" && object.type === "primaryKey";
  return isKey ? `${object.schema}.${object.table}` : undefined;
}
