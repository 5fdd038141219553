import { GodwitError } from "../../errors/godwit-error.js";
import { redact } from "./redact.js";

export type Doubt = "changed" | "fewer" | "rows" | "unknown" | "bypassed" | "failed";

/** The run stops here until a person says with migration:resolve what holds. */
export function doubt(
  migration: string,
  ordinal: number,
  why: Doubt,
  sql: string,
  found = "",
): GodwitError<"MIGRATION_IN_DOUBT"> {
  return new GodwitError("MIGRATION_IN_DOUBT", { migration, ordinal, why, found }, { sql: redact(sql) });
}
