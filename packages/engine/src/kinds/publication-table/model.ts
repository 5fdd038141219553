import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** A table in a publication (`pg_publication_rel`). */
export interface PublicationTable {
  readonly kind: "publicationTable";
  readonly id: ObjectId;
  /** The table's, for people. */
  readonly name: string;
  readonly publication: string;
  readonly relation: QualifiedName;
  /** The columns that are published, sorted; null for all, those to come included (15). */
  readonly columns: readonly string[] | null;
  /** Which rows are published, as SQL; null for all (15). */
  readonly where: string | null;
}
