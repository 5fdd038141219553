import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";

/** Where the rows of a foreign table are (`pg_foreign_table`). */
export interface ForeignSource {
  readonly server: string;
  /** `name=value`, sorted. */
  readonly options: readonly string[];
}

/**
 * A table, partitioned table, partition or foreign table (`pg_class.relkind` r, p and f); its columns are objects of their
 * own. ALTER TABLE speaks of foreign tables too.
 */
export interface Table {
  readonly kind: "table";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  readonly persistence: "permanent" | "unlogged";
  /** `pg_get_partkeydef`, as in `RANGE (created_at)`; null where the table is not partitioned. */
  readonly partitionBy: string | null;
  /** The columns that its key reads, expressions included; sorted. */
  readonly partitionColumns: readonly string[];
  /** The partitioned table it belongs to and its bound (`pg_class.relpartbound`). */
  readonly partitionOf: (QualifiedName & { readonly bound: string }) | null;
  /** Parents by INHERITS, in order; empty for partitions. */
  readonly inherits: readonly QualifiedName[];
  /** The type of a typed table (CREATE TABLE OF). */
  readonly ofType: string | null;
  /** `pg_class.reloptions` and, with the prefix `toast.`, those of its TOAST table; sorted. */
  readonly options: readonly string[];
  /** Null for partitioned tables that name none. */
  readonly accessMethod: string | null;
  readonly tablespace: string | null;
  /** default, nothing, full, or the name of an index. */
  readonly replicaIdentity: string;
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  /** The index CLUSTER uses, by name. */
  readonly clusterOn: string | null;
  /** Null for what holds its rows itself. */
  readonly foreign: ForeignSource | null;
}
