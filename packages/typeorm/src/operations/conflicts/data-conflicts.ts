import type { CanonicalSchema, Change, Session } from "@godwit/engine";
import type { GenerateOptions } from "../generate.js";
import type { DataConflict, Probe } from "./conflict.js";
import { Before, probesOf } from "./probes.js";

/**
 * Asks the database which rows the changes would fail on: nulls where none may be, values that repeat under a unique key,
 * rows that a check refuses, keys without their row, enum values that go and have none in their place. Each is counted in
 * the open transaction. A question that the role may not ask is not asked.
 */
export async function dataConflicts(
  session: Session,
  changes: readonly Change[],
  schemas: { readonly previous: CanonicalSchema; readonly renamed: CanonicalSchema },
  valueMappings: GenerateOptions["valueMappings"],
): Promise<DataConflict[]> {
  const before = new Before(schemas.previous, schemas.renamed);
  const probes = changes.flatMap((change) =>
    probesOf(unmapped(change, valueMappings), before, schemas.previous),
  );
  const conflicts: DataConflict[] = [];
  for (const probe of probes) {
    const rows = await count(session, probe);
    if (rows > 0) conflicts.push(conflict(probe, rows));
  }
  return conflicts;
}

/** An enum whose removed values have others in their place keeps them as far as rows are concerned. */
function unmapped(change: Change, mappings: GenerateOptions["valueMappings"]): Change {
  if (change.type !== "alter" && change.type !== "recreate") return change;
  const { next } = change;
  const mapped = next.kind === "enum" ? mappings?.get(next.id.slice("enum ".length)) : undefined;
  if (next.kind !== "enum" || mapped === undefined) return change;
  return { ...change, next: { ...next, labels: [...next.labels, ...mapped.keys()] } };
}

async function count(session: Session, { from, count: counted = "count(*)" }: Probe): Promise<number> {
  await session.query("savepoint godwit_probe");
  try {
    const { rows } = await session.query(`SELECT ${counted} FROM ${from}`);
    return Number(rows[0]?.[0]);
  } catch {
    await session.query("rollback to savepoint godwit_probe");
    return 0;
  } finally {
    await session.query("release savepoint godwit_probe");
  }
}

function conflict({ object, table, what, from }: Probe, rows: number): DataConflict {
  return { object, table, what, rows, query: `SELECT * FROM ${from} LIMIT 10` };
}
