import type { ObjectId } from "../../model/identity.js";

/** A schema (`pg_namespace`). */
export interface SchemaNamespace {
  readonly kind: "schema";
  readonly id: ObjectId;
  readonly name: string;
}
