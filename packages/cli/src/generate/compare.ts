import { join } from "node:path";
import {
  fileCache,
  GodwitError,
  nodePostgresServer,
  type Scratch,
  type Session,
  scratchProvider,
} from "@godwit/engine";
import { type Generated, type GenerateOptions, generate } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import { valueMappings } from "../commands/value-mappings.js";
import type { Comparison } from "../project/comparison.js";
import { scratchPlaces } from "../project/scratch-places.js";
import { askFills, type FillOptions, givenFills, withFills } from "./fills.js";
import { dropAllowance, sqlRename } from "./names.js";
import { askRenames } from "./rename-questions.js";
import { replayMigrations } from "./replay.js";

/** How a comparison is to be made. */
export interface CompareInput extends FillOptions {
  readonly renames: readonly string[];
  readonly allowDrop: readonly string[];
  readonly mappings: readonly string[];
  readonly online: boolean;
  readonly noProve: boolean;
  readonly scratchUrl: string | undefined;
}

/**
 * Compares what the entities declare with the database of a session, asking about renames, and what rows get in columns
 * that need a value, until nothing is open; without a terminal the result has the open questions. Throws DIFF_NOT_PROVEN.
 */
export async function compareEntities(
  comparison: Comparison,
  session: Session,
  input: CompareInput,
  context: CommandContext,
): Promise<Generated> {
  const { config, entities, target, migrations } = comparison;
  const cache = await fileCache(join(config.directory, ".godwit", "cache", "expressions.json"));
  const places = scratchPlaces(input.scratchUrl, config.directory, context);
  const scratch = scratchProvider({ ...places, target: nodePostgresServer(target) });
  const options: GenerateOptions = {
    entities,
    session,
    scratch,
    cache,
    renames: input.renames.map(sqlRename),
    allowDrop: dropAllowance(input.allowDrop),
    online: input.online || config.online,
    prove: !input.noProve,
    valueMappings: valueMappings(input.mappings),
    replay: onceTried(context, (database) => replayMigrations(migrations, config, database)),
  };
  const generated = await context.phases.run("compare", () => answered(options, input, context));
  await cache.save();
  for (const text of generated.uncounted) context.notify({ kind: "warning", text, hint: undefined });
  return proven(generated);
}

/** What works from nothing is asked of a scratch database; what does not is said once, and is no reason to stop. */
function onceTried(
  context: CommandContext,
  replay: (scratch: Scratch) => Promise<void>,
): (scratch: Scratch) => Promise<boolean> {
  let failed = false;
  return async (scratch) => {
    if (failed) return false;
    try {
      await replay(scratch);
      return true;
    } catch (error) {
      if (!(error instanceof GodwitError) || error.code !== "MIGRATION_FAILED") throw error;
      failed = true;
      const text = `The migrations cannot be run from nothing, so names alone tell what they made: ${error.message}`;
      context.notify({ kind: "warning", text, hint: undefined });
      return false;
    }
  };
}

async function answered(
  options: GenerateOptions,
  fills: FillOptions,
  context: CommandContext,
): Promise<Generated> {
  const generated = await generate({ ...options, fill: givenFills(fills) });
  const { renameQuestions, conflicts, required } = generated;
  if (generated.up.statements.length === 0 && renameQuestions.length === 0) return generated;
  await options.session.query("rollback");
  if (context.ask === undefined) return generated;
  if (renameQuestions.length > 0) {
    const { renames, drops } = await askRenames(renameQuestions, context.ask);
    const allowDrop = options.allowDrop === "all" ? "all" : [...(options.allowDrop ?? []), ...drops];
    return answered(
      { ...options, renames: [...(options.renames ?? []), ...renames], allowDrop },
      fills,
      context,
    );
  }
  if (conflicts.length > 0 || required.length === 0) return generated;
  return answered(options, withFills(fills, await askFills(required, context.ask)), context);
}

function proven(generated: Generated): Generated {
  if (generated.proof?.outcome !== "failed" || generated.renameQuestions.length > 0) return generated;
  const { direction, because, sql } = generated.proof;
  throw new GodwitError("DIFF_NOT_PROVEN", { direction, because }, sql === undefined ? {} : { sql });
}
