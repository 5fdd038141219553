import type { Address } from "../model/address.js";
import type { SchemaObject } from "../model/objects.js";
import { identitySequence } from "./companions.js";
import { kindOf } from "./index.js";
import type { CatalogNames } from "./kind.js";

/**
 * The address of what a row of `pg_description`, an owner or an access list is about; undefined for what is not modelled.
 * The index of a key is spoken of as the key's, the sequence of an identity as the column's.
 */
export function targetAt(
  catalog: string,
  oid: string,
  subId: string,
  names: CatalogNames,
): Address | undefined {
  const object = names.objectAt(catalog, oid, subId);
  const found = object && addressOf(object);
  if (object === undefined || found === undefined) return undefined;
  if (catalog === "pg_class" && object.kind === "constraint") return { ...found, detail: "index" };
  if (object.kind === "column" && subId === "0") return identitySequence(object);
  if (subId === "0" || found.part !== null) return found;
  return { ...found, part: names.column(oid, subId) };
}

/** How SQL addresses an object; undefined for kinds that nothing can be said about. */
export function addressOf(object: SchemaObject): Address | undefined {
  return kindOf(object).address?.(object);
}
