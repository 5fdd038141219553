import { readdir, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { GodwitError, liveSource, type SchemaSource, snapshotSource, sqlSource } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import { databaseUrl } from "../config/database-url.js";
import { databaseTarget } from "./database-target.js";
import { openProject } from "./open-project.js";
import { reachableServer } from "./reachable-server.js";

/**
 * The source that a word names: a URL, `database` for the project's own, a .sql file or folder of them, a folder of
 * migrations, a data source file, a snapshot. Throws SOURCE_NOT_FOUND, CONNECTION_URL_INVALID.
 */
export async function schemaSource(word: string, context: CommandContext): Promise<SchemaSource> {
  if (/^[a-z][\w+.-]*:\/\//i.test(word)) {
    return liveSource(reachableServer({ url: databaseUrl(word, "the source") }));
  }
  if (word === "database") {
    const target = await databaseTarget(await openProject(context), undefined, context);
    return liveSource(reachableServer(target));
  }
  const path = resolve(context.cwd, word);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new GodwitError("SOURCE_NOT_FOUND", { source: word });
  if (found.isDirectory()) return folderSource(path, word, context);
  if (path.endsWith(".sql")) return { ...sqlSource(path), label: word };
  if (path.endsWith(".json")) return { ...snapshotSource(path), label: word };
  const { dataSourceSource } = await import("./typeorm-source.js");
  return dataSourceSource(path, word, context);
}

async function folderSource(path: string, word: string, context: CommandContext): Promise<SchemaSource> {
  const entries = await readdir(path, { recursive: true });
  if (entries.some((entry) => extname(entry) === ".sql")) return { ...sqlSource(path), label: word };
  const { migrationsSource } = await import("./typeorm-source.js");
  return migrationsSource(path, word, context);
}
