import type { ProgramEnded } from "../outcome/database.js";
import type { InputOf } from "../program/spec.js";
import type { databaseSpecs } from "../program/specs/database.js";
import { databaseTarget } from "../project/database-target.js";
import { postgresPackage } from "../project/embedded.js";
import { openProject } from "../project/open-project.js";
import type { CommandContext } from "./context.js";

/** Opens psql, or the embedded server's own prompt where the machine has no psql. */
export async function psql(
  { words }: InputOf<(typeof databaseSpecs)["db psql"]>,
  context: CommandContext,
): Promise<ProgramEnded> {
  const { url } = await databaseTarget(await openProject(context), undefined, context);
  const { openPsql } = await postgresPackage();
  const { stdin: input, stdout: output, stderr: errors } = process;
  const exitCode = await context.handOver(() => openPsql({ url, args: words, input, output, errors }));
  return { kind: "program-ended", program: "psql", exitCode };
}
