import type { ObjectId } from "../../model/identity.js";

/** What a publication sends of generated columns that no column list names (`pg_publication.pubgencols`, 18). */
export type PublishedGeneratedColumns = "none" | "stored";

/** A publication (`pg_publication`); what is in it are objects of their own. */
export interface Publication {
  readonly kind: "publication";
  readonly id: ObjectId;
  readonly name: string;
  /** FOR ALL TABLES. */
  readonly allTables: boolean;
  /** insert, update, delete, truncate: what of them, in this order. */
  readonly publish: readonly string[];
  readonly viaPartitionRoot: boolean;
  readonly generatedColumns: PublishedGeneratedColumns;
}
