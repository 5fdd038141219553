import type { ObjectId } from "../../model/identity.js";
import type { ViewColumn } from "../view/model.js";

/** A materialized view (`pg_class.relkind` m); its indexes are objects of their own. */
export interface MaterializedView {
  readonly kind: "materializedView";
  readonly id: ObjectId;
  readonly schema: string;
  readonly name: string;
  /** `pg_get_viewdef` under an empty search_path, without the semicolon. */
  readonly definition: string;
  readonly columns: readonly ViewColumn[];
  /** Statistics targets by column. */
  readonly statistics: Readonly<Record<string, number>>;
  /** Storage parameters, sorted. */
  readonly options: readonly string[];
  readonly accessMethod: string;
  readonly tablespace: string | null;
  /** False after WITH NO DATA: it cannot be read until it is refreshed. */
  readonly populated: boolean;
  /** The index CLUSTER uses, by name. */
  readonly clusterOn: string | null;
}
