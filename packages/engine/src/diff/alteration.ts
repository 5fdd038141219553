import { kindOf } from "../kinds/index.js";
import { recreate } from "../kinds/kind.js";
import type { Alter } from "../model/change.js";
import type { Statement } from "../model/statement.js";
import type { RenderContext } from "../render/context.js";

/** The statements of an ALTER, each once, or the answer that the object has to be made anew. */
export function alterationStatements(
  change: Alter,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  const answers = kindOf(change.next).alterations as Record<string, unknown>;
  const statements = new Map<string, Statement>();
  for (const property of change.properties) {
    const answer = answers[property];
    if (typeof answer !== "function") continue;
    const made = answer(change, context) as readonly Statement[] | typeof recreate;
    if (made === recreate) return recreate;
    for (const statement of made) statements.set(statement.sql, statement);
  }
  return [...statements.values()];
}
