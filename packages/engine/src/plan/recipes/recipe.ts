import { isReplaced } from "../../diff/replaced-table.js";
import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import type { Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import type { Step } from "../steps.js";

/** What a recipe may look at besides the step. */
export interface RecipeContext extends RenderContext {
  readonly schemas: Pair<Schema>;
}

/**
 * One online technique: the same result as the plain statements of a step, under weaker or shorter locks. It gives
 * undefined for a step it has nothing for.
 */
export type Recipe = (step: Step, context: RecipeContext) => readonly Statement[] | undefined;

/** True for a table that is there before the plan: on a new one the plain form is shorter and blocks nobody. */
export function existed(schema: string, table: string, { schemas }: RecipeContext): boolean {
  const id = objectId("table", schema, table);
  const [previous, next] = [schemas.previous.objects.get(id), schemas.next.objects.get(id)];
  return previous !== undefined && (next === undefined || !isReplaced({ previous, next }));
}
