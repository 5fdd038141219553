import { entry } from "../entry.js";

/** Errors of running and reverting migrations. */
export const runErrors = {
  MIGRATION_FAILED: entry<{ migration: string; reason: string }>(
    ({ migration, reason }) => `Migration ${migration} failed: ${reason}`,
    () => "Correct the statement shown and run the command again; what was done before it is kept.",
  ),
};
