import type { ObjectId } from "../../model/identity.js";

/** A column of a view. Its name and type follow from the definition; the default (ALTER VIEW) serves INSERT. */
export interface ViewColumn {
  readonly name: string;
  /** `format_type` under an empty search_path. */
  readonly type: string;
  readonly collation: string | null;
}

/** A view (`pg_class.relkind` v). */
export interface View {
  readonly kind: "view";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** `pg_get_viewdef` under an empty search_path, without the semicolon. */
  readonly definition: string;
  readonly columns: readonly ViewColumn[];
  /** Defaults by column, as SQL. */
  readonly defaults: Readonly<Record<string, string>>;
  /** `pg_class.reloptions`: check_option, security_barrier, security_invoker; sorted. */
  readonly options: readonly string[];
}
