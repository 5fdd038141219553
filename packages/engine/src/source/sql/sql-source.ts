import { builtSource } from "../built.js";
import type { SchemaSource } from "../source.js";
import { type FilePart, readScripts, sqlFiles } from "./files.js";
import { pinVersions } from "./pinned-versions.js";
import { replayScript } from "./replay.js";

/** The schema that a .sql file, or all such files of a folder in the order of their paths, make from nothing. */
export function sqlSource(path: string): SchemaSource {
  let parts: readonly FilePart[] = [];
  const built = builtSource(path, async ({ session }) => {
    parts = await readScripts(await sqlFiles(path));
    return replayScript(session, parts);
  });
  const statements = () => parts.map(({ text }) => text);
  return {
    ...built,
    read: async (context) => {
      const found = await built.read(context);
      return { ...found, schema: pinVersions(found.schema, statements()) };
    },
  };
}
