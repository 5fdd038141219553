import { type ConnectionTarget, targetLabel } from "@godwit/engine";
import type { Generated } from "@godwit/typeorm";
import { compareEntities } from "../generate/compare.js";
import { withBuiltDatabase, withCurrentDatabase } from "../generate/databases.js";
import { leftOut, statementsOf } from "../generate/left-out.js";
import { refuseRows } from "../generate/refuse-rows.js";
import { openRenames } from "../generate/rename-questions.js";
import { migrationTexts } from "../generate/transactions.js";
import type { MigrationGenerated, NothingToGenerate } from "../outcome/generate.js";
import type { RenamesOpen } from "../outcome/schemas.js";
import type { InputOf } from "../program/spec.js";
import type { migrationFileSpecs } from "../program/specs/migration-files.js";
import { type Comparison, openComparison } from "../project/comparison.js";
import { draftMigration, writeMigration } from "../project/new-migration.js";
import { releaseOf } from "../project/package-of.js";
import type { CommandContext } from "./context.js";

type Input = InputOf<(typeof migrationFileSpecs)["migration:generate"]>;

/**
 * Compares the entities with the database, or with what the migrations build, and writes the migration between them. In
 * order: the config and the data source, the entities, the database, the comparison with its questions, the rows that do
 * not fit, the file.
 */
export async function generateMigration(
  input: Input,
  context: CommandContext,
): Promise<MigrationGenerated | NothingToGenerate | RenamesOpen> {
  const comparison = await openComparison(input.dataSource, context);
  const compared = input.fromMigrations ? withBuiltDatabase : withCurrentDatabase;
  return compared(comparison, input, context, async (session, server) => {
    const compare = { ...comparison, target: server };
    const generated = await compareEntities(compare, session, input, context);
    if (generated.renameQuestions.length > 0) return openRenames(generated.renameQuestions, context);
    const target = labelOf(input, server);
    if (generated.up.statements.length === 0)
      return { kind: "nothing-to-generate", target, ...leftOut(generated) };
    if (!input.check) refuseRows(generated);
    return finish(input, compare, generated, context);
  });
}

/** What the entities were compared with, for people. */
function labelOf({ fromMigrations }: Input, { url }: ConnectionTarget): string {
  return fromMigrations ? "what the migrations build" : targetLabel(url);
}

function finish(
  input: Input,
  { config, target }: Comparison,
  generated: Generated,
  context: CommandContext,
): MigrationGenerated {
  const { path, timestamp, outputJs, esm, pretty, dataSource } = input;
  const content = {
    header: generated.lost.map((what) => `down() cannot bring back ${what}.`),
    ...migrationTexts(generated.up, generated.down),
    release: releaseOf(config.directory),
  };
  const shape = { language: outputJs ? "js" : "ts", esm, pretty } as const;
  const draft = { path, timestamp: timestamp ?? Date.now(), content, shape };
  const { className, text, path: file } = draftMigration(draft);
  const result = input.check ? "found" : input.dryRun ? "shown" : "written";
  const written =
    result === "written" ? writeMigration({ ...draft, dataSource }, config, context) : undefined;
  return {
    kind: "migration-generated",
    result,
    target: labelOf(input, target),
    name: className,
    path: file,
    text,
    registration: written?.registration,
    statements: statementsOf(generated),
    unproven: generated.proof?.outcome === "unproven" ? generated.proof.because : undefined,
    ...leftOut(generated),
  };
}
