import { GodwitError, targetLabel } from "@godwit/engine";
import type { ResolvedConfig } from "../config/resolved.js";
import type { ServerStarted } from "../outcome/database.js";
import { embeddedServerOf, startEmbedded } from "../project/embedded.js";
import { openProject } from "../project/open-project.js";
import type { CommandContext } from "./context.js";

/** Starts the embedded server. Throws EMBEDDED_NOT_CONFIGURED where the project uses another one. */
export async function startServer(_input: object, context: CommandContext): Promise<ServerStarted> {
  const config = await openProject(context);
  refuseOtherServer(config);
  const url = await startEmbedded(config.directory, context);
  const { dataDirectory } = await (await embeddedServerOf(config.directory)).status();
  return { kind: "server-started", target: targetLabel(url), dataDirectory };
}

/** Starting and stopping is only for the project's own server. */
export function refuseOtherServer({ database }: ResolvedConfig): void {
  if (database.kind === "embedded") return;
  const configured = database.kind === "none" ? "not configured" : targetLabel(database.target.url);
  throw new GodwitError("EMBEDDED_NOT_CONFIGURED", { configured });
}
