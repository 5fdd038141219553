import type { ObjectId } from "../../model/identity.js";
import type { SequenceParameters } from "../sequence/model.js";

/** GENERATED AS IDENTITY: when it applies, and the parameters and name of its inner sequence. */
export interface Identity extends SequenceParameters {
  readonly generation: "ALWAYS" | "BY DEFAULT";
  readonly sequence: string;
}

/** A NOT NULL that is not as PostgreSQL makes it without further words (`pg_constraint.contype` n, 18). */
export interface NotNullConstraint {
  /** Null for one that PostgreSQL named. */
  readonly name: string | null;
  readonly noInherit: boolean;
  /** False for NOT VALID. */
  readonly validated: boolean;
  readonly comment: string | null;
}

/** A column of a table (`pg_attribute`). */
export interface Column {
  readonly kind: "column";
  readonly id: ObjectId;
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  /** `attnum`: order in the table. Never a difference: PostgreSQL cannot move a column. */
  readonly position: number;
  /** `format_type` under an empty search_path: qualified unless in pg_catalog. */
  readonly type: string;
  /** Where it is not the type's own: `schema.name` as SQL. */
  readonly collation: string | null;
  readonly notNull: boolean;
  /** Null where it is usual in every respect, inherited, or there is none; always before PostgreSQL 18. */
  readonly notNullConstraint: NotNullConstraint | null;
  /** What the server calls it, where that is not the name it would give today (it follows no rename). */
  readonly notNullName: string | null;
  /** The default's expression, as SQL; null where there is none. */
  readonly default: string | null;
  readonly identity: Identity | null;
  readonly generated: { readonly expression: string; readonly kind: "stored" | "virtual" } | null;
  /** Where it is not the type's own (`attstorage`). */
  readonly storage: string | null;
  /** The type's own storage, where `storage` is another: before PostgreSQL 16 no word stands for it. */
  readonly usualStorage: string | null;
  /** pglz, lz4, or null for the server's setting (`attcompression`, 14). */
  readonly compression: string | null;
  /** The statistics target; null for the server's setting (`attstattarget`). */
  readonly statistics: number | null;
  /** `attoptions`, as in `n_distinct=5`; sorted. */
  readonly options: readonly string[];
  /** Of a foreign table's column: `name=value`, sorted (`attfdwoptions`); null in other tables. */
  readonly foreignOptions: readonly string[] | null;
  /** False for a column that exists only because a parent table has it (`attislocal`). */
  readonly local: boolean;
}
