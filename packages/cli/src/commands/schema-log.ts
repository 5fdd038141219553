import { targetLabel } from "@godwit/engine";
import { leftOut, statementsOf } from "../generate/left-out.js";
import { openRenames } from "../generate/rename-questions.js";
import { withSchemaDifference } from "../generate/schema-difference.js";
import type { SchemaLogged } from "../outcome/schema-commands.js";
import type { RenamesOpen } from "../outcome/schemas.js";
import type { InputOf } from "../program/spec.js";
import type { schemaSpecs } from "../program/specs/schema.js";
import type { CommandContext } from "./context.js";

/** Gives the statements that `schema:sync` would run. */
export function logSchema(
  input: InputOf<(typeof schemaSpecs)["schema:log"]>,
  context: CommandContext,
): Promise<SchemaLogged | RenamesOpen> {
  return withSchemaDifference(input.dataSource, context, async ({ target: { url }, generated }) => {
    if (generated.renameQuestions.length > 0) return openRenames(generated.renameQuestions, context);
    const target = targetLabel(url);
    return { kind: "schema-logged", target, statements: statementsOf(generated), ...leftOut(generated) };
  });
}
