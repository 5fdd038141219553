import { nodePostgresServer, type ScratchPlaces } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import { startEmbedded } from "./embedded.js";

/** Where scratch databases may be besides a target's own server: the given one, the embedded one where it is installed. */
export function scratchPlaces(
  url: string | undefined,
  projectDirectory: string,
  context: CommandContext,
): Pick<ScratchPlaces, "given" | "embedded"> {
  return {
    given: url === undefined ? undefined : nodePostgresServer({ url }),
    embedded: async () => {
      try {
        return nodePostgresServer({ url: await startEmbedded(projectDirectory, context) });
      } catch (error) {
        context.notify({ kind: "warning", text: (error as Error).message, hint: undefined });
        return undefined;
      }
    },
  };
}
