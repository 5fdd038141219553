import { type ObjectId, objectId, operatorId, signatureId } from "./identity.js";
import type { KindName } from "./objects.js";

/** What SQL needs to speak of one object whatever its kind: in COMMENT ON, OWNER TO, GRANT ON. */
export interface Address {
  readonly kind: KindName;
  /** Null for what lies in no schema. */
  readonly schema: string | null;
  /** The object's own name, or that of the relation or domain it is a part of. */
  readonly name: string;
  /** A part of what `name` names: a column, constraint, trigger, rule, policy; the language of a transform. */
  readonly part: string | null;
  /**
   * What tells apart objects of one name: argument types, an access method; `foreign` for a foreign table. Of what comes
   * with the object under a name of its own: `index`, or the word and name that SQL has for it (`SEQUENCE s.t_id_seq`).
   */
  readonly detail: string | null;
}

/** An address; what is not given is null. */
export function address(
  kind: KindName,
  schema: string | null,
  name: string,
  more: Partial<Pick<Address, "part" | "detail">> = {},
): Address {
  return { kind, schema, name, part: more.part ?? null, detail: more.detail ?? null };
}

/** Whether it is the address of an identity's sequence or of a range type's constructor: `detail` is SQL for it. */
export function isCompanion({ detail }: Address): boolean {
  return detail !== null && /^(?:SEQUENCE|FUNCTION) /.test(detail);
}

/** Kinds whose objects are parts; of other kinds, a part is a column that is no object of its own. */
const partKinds: ReadonlySet<KindName> = new Set([
  "column",
  "constraint",
  "domainConstraint",
  "foreignKey",
  "trigger",
  "rule",
  "policy",
]);

/** Kinds told apart by argument types. */
const signatureKinds: ReadonlySet<string> = new Set([
  "function",
  "procedure",
  "aggregate",
  "operatorFamily",
  "operatorClass",
]);

/** The identity of the object with that address; for a column that is no object of its own, what it is a part of. */
export function addressId({ kind, schema, name, part, detail }: Address): ObjectId {
  if (schema === null) return part === null ? objectId(kind, name) : objectId(kind, name, part);
  if (partKinds.has(kind)) return objectId(kind, schema, name, part ?? "");
  if (kind === "operator") return operatorId(schema, name, detail ?? "");
  if (signatureKinds.has(kind)) return signatureId(kind, schema, name, detail ?? "");
  return objectId(kind, schema, name);
}
