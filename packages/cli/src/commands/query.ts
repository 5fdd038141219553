import { GodwitError, type QueryResult, type Session } from "@godwit/engine";
import type { QueryResults } from "../outcome/database.js";
import type { InputOf } from "../program/spec.js";
import type { schemaSpecs } from "../program/specs/schema.js";
import { databaseTarget } from "../project/database-target.js";
import { openProject } from "../project/open-project.js";
import { withSession } from "../project/with-session.js";
import type { CommandContext } from "./context.js";

/** Sends one statement, or several in one implicit transaction. Throws STATEMENT_FAILED with the place of the fault in it. */
export async function query(
  input: InputOf<typeof schemaSpecs.query>,
  context: CommandContext,
): Promise<QueryResults> {
  const config = await openProject(context);
  const target = await databaseTarget(config, input.dataSource, context);
  const results = await withSession(target, context, (session) =>
    context.phases.run("query", () => send(session, input.sql)),
  );
  return { kind: "query-results", results };
}

async function send(session: Session, sql: string): Promise<readonly QueryResult[]> {
  try {
    return await session.script(sql);
  } catch (error) {
    const { message, position } = error as Error & { position?: string };
    const place = { sql, ...(position !== undefined && { position: Number(position) }) };
    throw new GodwitError("STATEMENT_FAILED", { reason: message }, place, error);
  }
}
