import { type GodwitError, nodePostgresServer, type ScratchPlaces } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import { databaseUrl } from "../config/database-url.js";
import { startEmbedded } from "./embedded.js";
import { reachableServer } from "./reachable-server.js";

/**
 * Where scratch databases may be besides a target's own server: the given one, else an embedded one, of the target's major
 * where the project has its programs (`postgres-<major>-<platform>`), of the usual one where not.
 */
export function scratchPlaces(
  url: string | undefined,
  projectDirectory: string,
  context: CommandContext,
): Pick<ScratchPlaces, "given" | "embedded"> {
  return {
    given: url === undefined ? undefined : reachableServer({ url: databaseUrl(url, "--scratch-url") }),
    embedded: async (major) => {
      try {
        return nodePostgresServer({ url: await startLike(major, projectDirectory, context) });
      } catch (error) {
        context.notify({ kind: "warning", text: (error as Error).message, hint: undefined });
        return undefined;
      }
    },
  };
}

async function startLike(
  major: number | undefined,
  projectDirectory: string,
  context: CommandContext,
): Promise<string> {
  try {
    return await startEmbedded(projectDirectory, context, major);
  } catch (error) {
    if ((error as GodwitError).code !== "POSTGRES_BINARIES_MISSING" || major === undefined) throw error;
    return startEmbedded(projectDirectory, context);
  }
}
