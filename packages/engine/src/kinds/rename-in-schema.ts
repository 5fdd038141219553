import type { Pair } from "../model/pair.js";
import { type Lock, type Statement, statement } from "../model/statement.js";
import type { RenderContext } from "../render/context.js";
import { ident, qualified } from "../render/quote.js";

interface Named {
  readonly schema: string;
  readonly name: string;
}

/** ALTER ... RENAME TO and ALTER ... SET SCHEMA, for kinds that have both forms under one word. */
export function renameInSchema(
  word: string,
  { previous, next }: Pair<Named>,
  context: RenderContext,
  mode?: Lock["mode"],
): readonly Statement[] {
  const statements: Statement[] = [];
  const more = (on: string) => ({ hazards: ["breaks-clients"] as const, locks: mode ? [{ mode, on }] : [] });
  const moved = previous.schema !== next.schema;
  if (moved) {
    const from = context.name(previous.schema, previous.name);
    statements.push(statement(`ALTER ${word} ${from} SET SCHEMA ${ident(next.schema)}`, more(from)));
  }
  if (previous.name !== next.name) {
    const from = moved ? qualified(next.schema, previous.name) : context.name(previous.schema, previous.name);
    statements.push(statement(`ALTER ${word} ${from} RENAME TO ${ident(next.name)}`, more(from)));
  }
  return statements;
}
