import type { Session } from "../database/port.js";
import type { ObjectId } from "../model/identity.js";
import { objectId } from "../model/identity.js";
import type { Schema } from "../model/schema.js";
import { creationStatements } from "../plan/plan.js";
import { usePrintSettings } from "../render/print-settings.js";
import { ident, literal } from "../render/quote.js";
import { executeInBatches } from "./batches.js";

export interface BuildOptions {
  readonly major: number;
  /** The path under which the statements' names are looked up; empty for text that PostgreSQL printed. */
  readonly searchPath?: readonly string[];
}

/**
 * Makes a schema in an empty scratch database. Throws StatementRefused with the statement PostgreSQL refused.
 * What every database is born with (schema public, PL/pgSQL) is made way for unless it is called for, as far as the role may.
 */
export async function buildSchema(session: Session, schema: Schema, options: BuildOptions): Promise<void> {
  const statements = creationStatements(schema, { major: options.major });
  if (hasEventTriggers(schema)) await silenceEventTriggers(session, options.major);
  const present = await makeWay(session, schema);
  const missing = statements.filter(
    ({ operation, object }) => operation !== "create" || !present.has(object),
  );
  await readAs(session, options.searchPath ?? []);
  await executeInBatches(session, missing, (options.searchPath ?? []).length === 0);
}

/**
 * What a session needs to read SQL: the path, and without one the settings of PostgreSQL's own print. With a path the
 * text is somebody's, and means what it means in the target's settings.
 */
async function readAs(session: Session, searchPath: readonly string[]): Promise<void> {
  await session.query(setSearchPath(searchPath));
  if (searchPath.length === 0) await session.query(usePrintSettings("session"));
}

function hasEventTriggers({ objects }: Schema): boolean {
  return [...objects.values()].some(({ kind }) => kind === "eventTrigger");
}

/** What event triggers do to a plan depends on what the slice may lack; they are compared, not tried. */
async function silenceEventTriggers(session: Session, major: number): Promise<void> {
  const setting = major >= 17 ? "event_triggers = off" : "session_replication_role = replica";
  // Who may not set it may create no event trigger either, and is told so by the statement that does.
  await session.query(`SET ${setting}`).catch(() => undefined);
}

/** SET search_path for the whole session; an empty path finds pg_catalog only. */
export function setSearchPath(path: readonly string[]): string {
  return `SET search_path = ${path.length === 0 ? "''" : path.map(ident).join(", ")}`;
}

/** Drops the schema public that template0 has, unless it is called for; gives what is there and stays. */
async function makeWay(session: Session, schema: Schema): Promise<ReadonlySet<ObjectId>> {
  if (!schema.objects.has(objectId("schema", "public")))
    await session.query("DROP SCHEMA IF EXISTS public").catch(() => undefined);
  const { rows } = await session.query(
    `select 'schema', nspname from pg_namespace where nspname = ${literal("public")}
     union all select 'extension', extname from pg_extension`,
  );
  const ids = rows.map(([kind, name]) => objectId(kind as "schema", name ?? ""));
  return new Set(ids.filter((id) => schema.objects.has(id)));
}
