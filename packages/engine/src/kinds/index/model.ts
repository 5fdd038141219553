import type { ObjectId } from "../../model/identity.js";
import type { QualifiedName } from "../kind.js";
import type { RelationKind } from "../relation.js";

/** One key of an index: a column or an expression, and how it is sorted. */
export interface IndexKey {
  readonly column: string | null;
  readonly expression: string | null;
  /** Where it is not the column's own, as SQL. */
  readonly collation: string | null;
  /** Where it is not the type's default for the method, or has parameters, as SQL. */
  readonly opclass: string | null;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  /** Statistics target of an expression; null for the server's setting. */
  readonly statistics: number | null;
}

/** An index that no constraint owns. */
export interface Index {
  readonly kind: "index";
  readonly id: ObjectId;
  readonly schema: string;
  /** The table or materialized view it is built on. */
  readonly table: string;
  readonly relationKind: RelationKind;
  readonly name: string;
  readonly unique: boolean;
  readonly method: string;
  readonly keys: readonly IndexKey[];
  readonly include: readonly string[];
  /** The predicate of a partial index. */
  readonly where: string | null;
  readonly nullsNotDistinct: boolean;
  /** Storage parameters, sorted. */
  readonly options: readonly string[];
  readonly tablespace: string | null;
  /** False for what a failed CREATE INDEX CONCURRENTLY left behind. */
  readonly valid: boolean;
  /** The partitioned index it is attached to. */
  readonly partitionOf: QualifiedName | null;
  /** True for the index of a partitioned table: it has no storage and is built on each partition. */
  readonly partitioned: boolean;
  /** True where it is partitioned and a foreign table is among the partitions: those have no index. */
  readonly overForeign: boolean;
}
