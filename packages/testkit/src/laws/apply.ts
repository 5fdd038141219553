import type { Plan, Session } from "@godwit/engine";

/** SQLSTATE classes of rows that a target has no room for: they do not fit a type, or break a constraint. */
const isOfRows = (code: string | undefined) =>
  code?.startsWith("22") === true || code?.startsWith("23") === true;

/**
 * Runs a plan on rows that it may have no room for. Where PostgreSQL refuses some, the tables of that schema are emptied,
 * and the transaction is tried again: another error, or one without rows, is the plan's. Gives the emptied schemas.
 */
export async function applyToRows(
  session: Session,
  { groups }: Pick<Plan, "groups">,
): Promise<ReadonlySet<string>> {
  const emptied = new Set<string>();
  await session.script("set search_path = ''; set check_function_bodies = off");
  for (const { transactional, statements } of groups) {
    const units = transactional ? [statements] : statements.map((one) => [one]);
    for (const unit of units) {
      while (
        !(await tryUnit(
          session,
          unit.map(({ sql }) => sql),
          transactional,
          emptied,
        ))
      );
    }
  }
  return emptied;
}

async function tryUnit(
  session: Session,
  statements: readonly string[],
  transactional: boolean,
  emptied: Set<string>,
): Promise<boolean> {
  let current = "";
  try {
    if (transactional) await session.query("begin");
    for (current of statements) await session.query(current);
    if (transactional) await session.query("commit");
    return true;
  } catch (error) {
    await session.query("rollback");
    const { code, message } = error as { readonly code?: string; readonly message: string };
    const schema = /\bl\d+\b/.exec(current)?.[0] ?? "";
    if (!isOfRows(code) || emptied.has(schema)) throw new Error(`${message}\n${current}`, { cause: error });
    emptied.add(schema);
    await emptyTables(session, schema);
    return false;
  }
}

/** Each by itself, as foreign tables among the children may be none that can be emptied. */
async function emptyTables(session: Session, schema: string): Promise<void> {
  const { rows } = await session.query(
    `select 'only ' || c.oid::regclass from pg_class c where c.relkind = 'r' and c.relnamespace = to_regnamespace('${schema}')`,
  );
  if (rows.length === 0) return;
  const tables = rows.map(([name]) => name).join(", ");
  await session.script(
    `begin; set local session_replication_role = replica; truncate ${tables} cascade; commit`,
  );
}
