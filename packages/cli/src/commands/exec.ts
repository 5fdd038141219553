import { GodwitError } from "@godwit/engine";
import type { ProgramEnded } from "../outcome/database.js";
import type { InputOf } from "../program/spec.js";
import type { databaseSpecs } from "../program/specs/database.js";
import { databaseTarget } from "../project/database-target.js";
import { openProject } from "../project/open-project.js";
import { runProgram } from "../project/run-program.js";
import type { CommandContext } from "./context.js";

/** Runs a program with DATABASE_URL set, and ends as it ends. Throws PROGRAM_NOT_GIVEN, PROGRAM_MISSING. */
export async function exec(
  { words }: InputOf<typeof databaseSpecs.exec>,
  context: CommandContext,
): Promise<ProgramEnded> {
  const [program, ...rest] = words;
  if (program === undefined) throw new GodwitError("PROGRAM_NOT_GIVEN", {});
  const { url } = await databaseTarget(await openProject(context), undefined, context);
  const environment = { ...context.environment, DATABASE_URL: url };
  const exitCode = await context.handOver((signal) =>
    runProgram({ program, words: rest, cwd: context.cwd, environment, signal }),
  );
  return { kind: "program-ended", program, exitCode };
}
