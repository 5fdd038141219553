import {
  type ConnectionTarget,
  nodePostgresServer,
  type Session,
  scratchProvider,
  withScratch,
} from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import type { Comparison } from "../project/comparison.js";
import { startEmbedded } from "../project/embedded.js";
import { refusePending } from "../project/refuse-pending.js";
import { withSession } from "../project/with-session.js";
import { replayMigrations } from "./replay.js";

/** Where to compare, of the command's input. */
interface Place {
  readonly scratchUrl: string | undefined;
  readonly check: boolean;
}

/** Uses a session of the database to compare with, and the server that scratch databases may lie on. */
type Use<T> = (session: Session, server: ConnectionTarget) => Promise<T>;

/** The project's own database. Throws PENDING_BEFORE_GENERATE: a pending migration may be the very difference. */
export async function withCurrentDatabase<T>(
  comparison: Comparison,
  { check }: Place,
  context: CommandContext,
  use: Use<T>,
): Promise<T> {
  await refusePending(comparison, check, context);
  return withSession(comparison.target, context, (session) => use(session, comparison.target));
}

/** A scratch database in which the project's migrations have run, on the given server or the embedded one. */
export async function withBuiltDatabase<T>(
  { config, migrations }: Comparison,
  { scratchUrl }: Place,
  context: CommandContext,
  use: Use<T>,
): Promise<T> {
  const server = { url: scratchUrl ?? (await startEmbedded(config.directory, context)) };
  return withScratch(scratchProvider({ target: nodePostgresServer(server) }), async (scratch) => {
    await context.phases.run("replay", () => replayMigrations(migrations, config, scratch));
    return use(scratch.session, server);
  });
}
