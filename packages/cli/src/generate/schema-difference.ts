import type { ConnectionTarget, Session } from "@godwit/engine";
import type { Generated } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import { openComparison } from "../project/comparison.js";
import { withSession } from "../project/with-session.js";
import { compareEntities } from "./compare.js";

/** What the entities and the database differ in, with the session it was found over. */
export interface SchemaDifference {
  readonly target: ConnectionTarget;
  readonly session: Session;
  readonly generated: Generated;
}

const plainly = {
  renames: [],
  allowDrop: [],
  mappings: [],
  nullable: [],
  defaults: [],
  backfills: [],
  online: false,
  noProve: true,
  scratchUrl: undefined,
} as const;

/** Compares the entities of -d, or of the config's data source, with the database, and uses the result. */
export async function withSchemaDifference<T>(
  dataSource: string | undefined,
  context: CommandContext,
  use: (difference: SchemaDifference) => Promise<T>,
): Promise<T> {
  const comparison = await openComparison(dataSource, context);
  return withSession(comparison.target, context, async (session) => {
    const generated = await compareEntities(comparison, session, plainly, context);
    return use({ target: comparison.target, session, generated });
  });
}
