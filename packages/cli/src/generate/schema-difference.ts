import type { Session } from "@godwit/engine";
import type { Generated } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import { openProject } from "../project/open-project.js";
import { generateSubject, type MigrationSubject } from "../project/subject.js";
import { withSession } from "../project/with-session.js";
import { compareEntities } from "./compare.js";
import { declaredEntities } from "./entities.js";

/** What the entities and the database differ in, with the session it was found over. */
export interface SchemaDifference {
  readonly subject: MigrationSubject;
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
  const config = await openProject(context);
  const subject = await generateSubject(config, dataSource, context);
  const declared = await declaredEntities(subject.loaded, config, context);
  return withSession(subject.target, context, async (session) => {
    const generated = await compareEntities(declared, subject, session, plainly, context);
    return use({ subject, session, generated });
  });
}
