import type { Change } from "../../model/change.js";
import type { PlanOptions } from "../../plan/plan.js";
import { setPlanSettings } from "../../render/print-settings.js";
import { type RowsInTheWay, rowsInTheWay, type Schemas } from "../../rows/data-conflicts.js";
import type { SchemaSource } from "../../source/source.js";

/** Asks the rows of a live source; the others have none. */
export async function askRows(
  { server }: SchemaSource,
  changes: readonly Change[],
  schemas: Schemas,
  valueMappings: PlanOptions["valueMappings"],
): Promise<RowsInTheWay> {
  if (server === undefined || changes.length === 0) return { conflicts: [], required: [], uncounted: [] };
  const session = await server.connect();
  try {
    await session.script(["BEGIN TRANSACTION READ ONLY", ...setPlanSettings()].join(";\n"));
    const rows = await rowsInTheWay(session, changes, schemas, valueMappings);
    await session.query("ROLLBACK");
    return rows;
  } finally {
    await session.close();
  }
}
