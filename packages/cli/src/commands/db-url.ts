import type { DatabaseUrl } from "../outcome/database.js";
import { databaseTarget } from "../project/database-target.js";
import { openProject } from "../project/open-project.js";
import type { CommandContext } from "./context.js";

/** The URL of the project's database; the embedded server is started, so that the URL can be used. */
export async function databaseUrl(_input: object, context: CommandContext): Promise<DatabaseUrl> {
  const { url } = await databaseTarget(await openProject(context), undefined, context);
  return { kind: "database-url", url };
}
