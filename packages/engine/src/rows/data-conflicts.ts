import type { Session } from "../database/port.js";
import type { Change } from "../model/change.js";
import type { CanonicalSchema } from "../model/schema.js";
import type { PlanOptions } from "../plan/plan.js";
import { renderContext } from "../render/context.js";
import { Before } from "./before.js";
import type { DataConflict } from "./conflict.js";
import type { ProbeContext } from "./context.js";
import { ask, count, tooLong } from "./count.js";
import { probesOf } from "./probes.js";
import { type RequiredColumn, requiredColumns } from "./required-columns.js";

/** A database's schema as it is, the same under the names it will have, and what it is to become. */
export interface Schemas {
  readonly previous: CanonicalSchema;
  readonly renamed: CanonicalSchema;
  readonly next: CanonicalSchema;
  readonly major: number;
}

/** What rows stand in the way of. */
export interface RowsInTheWay {
  /** Rows to change before anything else is possible. */
  readonly conflicts: readonly DataConflict[];
  /** Columns whose rows lack a value that somebody can name, with how many. */
  readonly required: readonly UnfilledColumn[];
  /** What was asked and not answered in time, a sentence each. */
  readonly uncounted: readonly string[];
}

/** A column that some rows have no value for. */
export interface UnfilledColumn extends RequiredColumn {
  readonly rows: number;
}

/**
 * Asks the database which rows the changes would fail on: nulls where none may be, values that the next type has no place
 * for, values that repeat under a unique key or exclude each other, rows that a check refuses or no partition takes, keys
 * without their row, enum values that go and have none in their place. Each is counted in the open transaction. A question that the role may
 * not ask is not asked.
 */
export async function rowsInTheWay(
  session: Session,
  changes: readonly Change[],
  schemas: Schemas,
  valueMappings: PlanOptions["valueMappings"],
): Promise<RowsInTheWay> {
  const { previous, renamed, next, major } = schemas;
  const before = new Before(previous, renamed);
  if (before.isEmpty) return { conflicts: [], required: [], uncounted: [] };
  const context: ProbeContext = { previous, next, before, render: renderContext({ major }), valueMappings };
  const conflicts: DataConflict[] = [];
  const uncounted: string[] = [];
  for (const probe of changes.flatMap((change) => probesOf(change, context))) {
    const conflict = await ask(session, probe);
    if (conflict === tooLong)
      uncounted.push(`whether rows of ${probe.table} ${probe.what} takes too long to count`);
    else if (conflict !== undefined) conflicts.push(conflict);
  }
  const required: UnfilledColumn[] = [];
  for (const column of requiredColumns(changes, context)) {
    const rows = await count(session, column.from);
    if (rows) required.push({ ...column, rows });
  }
  return { conflicts, required, uncounted };
}
