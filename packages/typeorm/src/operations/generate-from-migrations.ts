import { type Scratch, withScratch } from "@godwit/engine";
import { type Generated, type GenerateOptions, generate } from "./generate.js";

export interface GenerateFromMigrationsOptions extends Omit<GenerateOptions, "session" | "replay"> {
  /** Runs the project's migrations in an empty database. */
  readonly replay: (scratch: Scratch) => Promise<void>;
}

/**
 * Compares the entities with what the project's migrations build from nothing, for where no database is at hand. There
 * are no rows then: nothing is said of those that a migration would fail on.
 */
export function generateFromMigrations(options: GenerateFromMigrationsOptions): Promise<Generated> {
  return withScratch(options.scratch, async (scratch) => {
    await options.replay(scratch);
    return generate({ ...options, session: scratch.session });
  });
}
