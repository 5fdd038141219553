import type { ErrorPlace } from "../errors/godwit-error.js";
import { dependenciesAmong } from "../kinds/dependencies.js";
import { LazyEdges } from "../model/edges.js";
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
    () => printObjects(overlay(live, { objects, dependencies: declared.dependencies }), unknown, options),
    unknown,
    options.origins ?? new Map(),
  );
  for (const object of unknown) objects.set(object.id, adopted(object, printed.get(object.id)));
  const needs = (id: ObjectId) => [
    ...(declared.dependencies.get(id) ?? []),
    ...(printed.get(id)?.needs ?? live.dependencies.get(id) ?? []),
  ];
  const next = asCanonical({ objects, dependencies: dependenciesAmong(objects, needs) });
  const settled = await settle({ previous: live, next }, options);
  await cache?.save();
  return settled;
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
  return { objects, dependencies: new LazyEdges(objects, needs) };
}

/** The table of a primary key: it has but one. */
function primaryKeyOf(object: SchemaObject): string | undefined {
  const isKey = object.kind === "constraint" && object.type === "primaryKey";
  return isKey ? `${object.schema}.${object.table}` : undefined;
}
