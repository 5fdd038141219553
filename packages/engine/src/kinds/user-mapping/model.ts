import type { ObjectId } from "../../model/identity.js";

/** As whom a role speaks to a foreign server (`pg_user_mappings`). */
export interface UserMapping {
  readonly kind: "userMapping";
  readonly id: ObjectId;
  /** The role, or `public`. */
  readonly name: string;
  readonly server: string;
  /**
   * `name=value`, sorted; null where they are not known: PostgreSQL shows them to superusers and to the role they are
   * for, and a snapshot leaves out those with a password. What is not known is no difference.
   */
  readonly options: readonly string[] | null;
}
