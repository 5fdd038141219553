import type { Session } from "../database/port.js";
import type { PlannedStatement } from "../plan/plan.js";

/** PostgreSQL refused one statement of several. */
export class StatementRefused extends Error {
  override readonly name = "StatementRefused";

  constructor(
    readonly statement: PlannedStatement,
    /** SQLSTATE. */
    readonly state: string | undefined,
    /** 1-based character position in the statement. */
    readonly position: number | undefined,
    cause: unknown,
  ) {
    super((cause as Error).message, { cause });
  }
}

/**
 * Statements to a batch. A batch is one message and one implicit transaction; a table with its keys takes about six
 * locks, and the default server has room for 6,400 (max_locks_per_transaction times max_connections).
 */
const batchSize = 200;

/**
 * Sends the statements in order, many to a message; those that refuse a transaction alone. `emptyPath` says that they run
 * under an empty search_path: then those that run functions for which it matters run under the database's own.
 */
export async function executeInBatches(
  session: Session,
  statements: readonly PlannedStatement[],
  emptyPath = false,
): Promise<void> {
  let batch: PlannedStatement[] = [];
  const flush = async () => {
    await executeBatch(session, batch);
    batch = [];
  };
  for (const statement of statements) {
    const ownPath = emptyPath && statement.callersPath === true;
    if (!statement.transactional || needsCommit(statement) || ownPath) {
      await flush();
      if (ownPath) await session.query("RESET search_path");
      await executeOne(session, statement);
      if (ownPath) await session.query("SET search_path = ''");
    } else batch.push(statement);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
}

function needsCommit({ hazards }: PlannedStatement): boolean {
  return hazards.includes("new-value-needs-commit");
}

/** A refused batch left nothing behind: it is sent again one by one, to find and name the statement. */
async function executeBatch(session: Session, batch: readonly PlannedStatement[]): Promise<void> {
  if (batch.length === 0) return;
  try {
    await session.script(batch.map(({ sql }) => sql).join(";\n"));
  } catch {
    for (const statement of batch) await executeOne(session, statement);
  }
}

async function executeOne(session: Session, statement: PlannedStatement): Promise<void> {
  try {
    await session.query(statement.sql);
  } catch (error) {
    const { code, position } = error as { readonly code?: string; readonly position?: string };
    const place = position === undefined ? undefined : Number(position);
    throw new StatementRefused(statement, code, place, error);
  }
}
