import { builtSource } from "../built.js";
import type { SchemaSource } from "../source.js";
import { readScripts, sqlFiles } from "./files.js";
import { replayScript } from "./replay.js";

/** The schema that a .sql file, or all such files of a folder in the order of their paths, make from nothing. */
export function sqlSource(path: string): SchemaSource {
  return builtSource(path, async ({ session }) => {
    const files = await sqlFiles(path);
    return replayScript(session, await readScripts(files));
  });
}
