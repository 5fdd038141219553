import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import type { FilePart } from "./files.js";

/** Statements sent as one message while nothing speaks against it. */
const batchSize = 100;

/**
 * Runs scripts in a scratch database as psql would, but for what concerns no schema: rows, whole databases, and roles
 * that the server does not have. Gives notes about what was left out. Throws SOURCE_STATEMENT_FAILED with the place.
 */
export async function replayScript(session: Session, parts: readonly FilePart[]): Promise<readonly string[]> {
  const notes = new Set<string>();
  const kept = parts.filter(({ words }) => !isAboutRows(words) && !isAboutDatabases(words));
  const together = !kept.some(({ words }) => controlsTransactions(words));
  for (let start = 0; start < kept.length; start += batchSize) {
    const batch = kept.slice(start, start + batchSize);
    if (together && (await runTogether(session, batch))) continue;
    for (const part of batch) await runOne(session, part, notes);
  }
  await session.query("rollback");
  await session.query("reset search_path");
  return [...notes];
}

function isAboutRows([first]: readonly string[]): boolean {
  return first === "INSERT" || first === "COPY" || first === "ANALYZE" || first === "VACUUM";
}

function isAboutDatabases([first, second]: readonly string[]): boolean {
  return second === "DATABASE" && (first === "CREATE" || first === "ALTER" || first === "DROP");
}

function controlsTransactions([first]: readonly string[]): boolean {
  return (
    first === "BEGIN" || first === "START" || first === "COMMIT" || first === "END" || first === "ROLLBACK"
  );
}

/** One message is one implicit transaction: where it fails nothing is left of it, and false is given. */
async function runTogether(session: Session, batch: readonly FilePart[]): Promise<boolean> {
  try {
    await session.script(batch.map(({ text }) => text).join(";\n"));
    return true;
  } catch {
    return false;
  }
}

async function runOne(session: Session, part: FilePart, notes: Set<string>): Promise<void> {
  try {
    await session.query(part.text);
  } catch (error) {
    const note = leftOut(part, error as { readonly code?: string; readonly message: string });
    if (note !== undefined) notes.add(note);
    else if (!isThereAlready(part, error as { readonly code?: string })) throw failure(part, error);
  }
}

/** Every database has a schema public; dumps of databases that had none of their own may make it. */
function isThereAlready({ text }: FilePart, { code }: { readonly code?: string }): boolean {
  return code === "42P06" && /^create\s+schema\s+"?public"?\b/i.test(text);
}

/** Owners and privileges of roles that the server lacks or that the session may not act for. */
function leftOut(
  { words }: FilePart,
  error: { readonly code?: string; readonly message: string },
): string | undefined {
  const [first, second] = words;
  const aboutRoles =
    first === "GRANT" ||
    first === "REVOKE" ||
    (first === "ALTER" && (second === "DEFAULT" || words.length > 2));
  const lacking = error.code === "42704" && /^role /.test(error.message);
  if (aboutRoles && (lacking || error.code === "42501"))
    return `owners and privileges left out: ${error.message}`;
  return undefined;
}

function failure(part: FilePart, error: unknown): GodwitError {
  const { message, position } = error as { readonly message: string; readonly position?: string };
  const place = { file: part.file, line: part.line, sql: part.text };
  const details = { source: `${part.file}:${part.line}`, reason: message };
  return new GodwitError(
    "SOURCE_STATEMENT_FAILED",
    details,
    position === undefined ? place : { ...place, position: Number(position) },
    error,
  );
}
