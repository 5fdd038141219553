import type { ObjectId } from "../../model/identity.js";

/** An installed extension (`pg_extension`); what belongs to it is not modelled. */
export interface Extension {
  readonly kind: "extension";
  readonly id: ObjectId;
  readonly name: string;
  readonly schema: string;
  readonly version: string;
  /** True where the source names the version; any other takes the one that is installed. */
  readonly pinned: boolean;
}
