import type { ObjectId } from "../../model/identity.js";

/** A schema all of whose tables are in a publication (`pg_publication_namespace`, 15). */
export interface PublicationSchema {
  readonly kind: "publicationSchema";
  readonly id: ObjectId;
  /** The schema's. */
  readonly name: string;
  readonly publication: string;
}
