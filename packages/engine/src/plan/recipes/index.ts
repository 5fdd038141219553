import type { Statement } from "../../model/statement.js";
import type { Step } from "../steps.js";
import { indexConcurrently } from "./index-concurrently.js";
import type { Recipe, RecipeContext } from "./recipe.js";
import { setNotNull } from "./set-not-null.js";
import { uniqueUsingIndex } from "./unique-using-index.js";
import { validateLater } from "./validate-later.js";

/** Every online technique; at most one has an answer for a step. */
export const recipes: readonly Recipe[] = [indexConcurrently, uniqueUsingIndex, validateLater, setNotNull];

/** The statements of a step in their online form, or as they are where no recipe has one. */
export function onlineStatements(step: Step, context: RecipeContext): readonly Statement[] {
  for (const recipe of recipes) {
    const statements = recipe(step, context);
    if (statements !== undefined) return statements;
  }
  return step.statements;
}
