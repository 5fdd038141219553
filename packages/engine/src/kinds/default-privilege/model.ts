import type { ObjectId } from "../../model/identity.js";

/** What objects that a role makes are granted at once (`pg_default_acl`), to one grantee. */
export interface DefaultPrivilege {
  readonly kind: "defaultPrivilege";
  readonly id: ObjectId;
  /** The identity's own part of `id`, for people. */
  readonly name: string;
  /** Who makes the objects. */
  readonly role: string;
  /** Null for every schema. */
  readonly inSchema: string | null;
  /** What ALTER DEFAULT PRIVILEGES calls them: TABLES, FUNCTIONS. */
  readonly objects: string;
  /** A role, or null for PUBLIC. */
  readonly grantee: string | null;
  readonly privileges: readonly string[];
  /** What the grantee has when nothing is said; nothing within a schema, whose entries only add. */
  readonly usual: readonly string[];
}
