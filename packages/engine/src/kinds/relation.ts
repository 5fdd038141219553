import { type ObjectId, objectId } from "../model/identity.js";
import type { CatalogNames } from "./kind.js";

/** The kinds of relations that triggers, rules, policies, indexes and statistics can lie on. */
export const relationKinds = ["table", "view", "materializedView"] as const;

export type RelationKind = (typeof relationKinds)[number];

/** What lies on a relation: the relation's kind and name. */
export interface OnRelation {
  readonly schema: string;
  readonly table: string;
  readonly relationKind: RelationKind;
}

/** The identity of the relation something lies on. */
export function relationOf({ relationKind, schema, table }: OnRelation): ObjectId {
  return objectId(relationKind, schema, table);
}

/** The relation with that OID as something lies on it; undefined for another kind of relation. */
export function onRelation(oid: string, names: CatalogNames): OnRelation | undefined {
  const found = names.relation(oid);
  const relationKind = relationKinds.find((kind) => kind === found?.kind);
  if (found === undefined || relationKind === undefined) return undefined;
  return { schema: found.schema, table: found.name, relationKind };
}
