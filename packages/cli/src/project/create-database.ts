import { type ConnectionTarget, GodwitError, ident } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import { reachableServer } from "./reachable-server.js";

/** Creates the target's database where the server does not have it, through the server's database `postgres`. */
export async function createDatabaseWhereMissing(
  target: ConnectionTarget,
  context: CommandContext,
): Promise<void> {
  const missing = await missingDatabase(target);
  if (missing === undefined) return;
  const maintenance = new URL(target.url);
  maintenance.pathname = "/postgres";
  const session = await reachableServer({ ...target, url: maintenance.href }).connect();
  try {
    context.notify({ kind: "step", text: `Creating the database ${missing}` });
    await session.query(`create database ${ident(missing)}`);
  } finally {
    await session.close();
  }
}

async function missingDatabase(target: ConnectionTarget): Promise<string | undefined> {
  try {
    await (await reachableServer(target).connect()).close();
    return undefined;
  } catch (error) {
    if (!(error instanceof GodwitError) || error.code !== "DATABASE_MISSING") throw error;
    return (error as GodwitError<"DATABASE_MISSING">).details.database;
  }
}
