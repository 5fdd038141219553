import type { ServerStopped } from "../outcome/database.js";
import { embeddedServerOf } from "../project/embedded.js";
import { openProject } from "../project/open-project.js";
import type { CommandContext } from "./context.js";

/** Stops the project's embedded server, whatever the environment says of other databases; its data stays. */
export async function stopServer(_input: object, context: CommandContext): Promise<ServerStopped> {
  const { directory } = await openProject(context);
  const server = await embeddedServerOf(directory);
  return { kind: "server-stopped", wasRunning: await context.phases.run("stop", () => server.stop()) };
}
