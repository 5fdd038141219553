import { type Plan, type Session, targetLabel } from "@godwit/engine";
import { leftOut, statementsOf } from "../generate/left-out.js";
import { refuseRows } from "../generate/refuse-rows.js";
import { openRenames } from "../generate/rename-questions.js";
import { withSchemaDifference } from "../generate/schema-difference.js";
import type { SchemaSynchronised } from "../outcome/schema-commands.js";
import type { RenamesOpen } from "../outcome/schemas.js";
import type { InputOf } from "../program/spec.js";
import type { schemaSpecs } from "../program/specs/schema.js";
import { confirmed } from "../project/confirmed.js";
import type { CommandContext } from "./context.js";

/** Runs what `schema:log` shows, after asking. No migration is written and no history kept. */
export function syncSchema(
  input: InputOf<(typeof schemaSpecs)["schema:sync"]>,
  context: CommandContext,
): Promise<SchemaSynchronised | RenamesOpen> {
  return withSchemaDifference(input.dataSource, context, async ({ target: { url }, session, generated }) => {
    if (generated.renameQuestions.length > 0) return openRenames(generated.renameQuestions, context);
    refuseRows(generated);
    const target = targetLabel(url);
    const statements = statementsOf(generated);
    if (statements.length > 0) {
      for (const { sql } of statements) context.notify({ kind: "statement", sql });
      const what = `Synchronizing runs ${statements.length} statements on ${target} without a migration.`;
      await confirmed(what, input.yes, context);
      await context.phases.run("sync", () => execute(generated.up, session));
    }
    return { kind: "schema-synchronised", target, statements, ...leftOut(generated) };
  });
}

/** Each group in a transaction of its own, where PostgreSQL allows one. */
async function execute({ groups }: Plan, session: Session): Promise<void> {
  for (const { transactional, statements } of groups) {
    if (transactional) await session.script(statements.map(({ sql }) => sql).join(";\n"));
    else for (const { sql } of statements) await session.query(sql);
  }
}
