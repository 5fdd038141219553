import type { Routine } from "../function/model.js";

/** A procedure (`pg_proc.prokind` p). */
export interface Procedure extends Routine {
  readonly kind: "procedure";
}
