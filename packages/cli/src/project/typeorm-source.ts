import {
  builtSource,
  GodwitError,
  type SchemaSource,
  type Scratch,
  type ScratchProvider,
  scratchProvider,
} from "@godwit/engine";
import { discoverMigrations, generate, type LoadedDataSource, loadTypeorm, runOn } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import { loadProjectDataSource } from "./data-source.js";
import { openProject } from "./open-project.js";
import { packageOf } from "./package-of.js";

/** The schema that the migrations of a folder make from nothing, each run as it would be in production. */
export async function migrationsSource(
  path: string,
  label: string,
  context: CommandContext,
): Promise<SchemaSource> {
  const { directory } = await openProject(context);
  const files = [`${path}/*.{ts,mts,cts,js,mjs,cjs}`];
  const source = { package: packageOf(directory), migrations: files, directory, prefer: "source" as const };
  return builtSource(label, async (scratch) => {
    const migrations = await discoverMigrations([source], { projectDirectory: directory });
    if (migrations.length === 0) throw new GodwitError("SOURCE_EMPTY", { source: label });
    const { DataSource } = loadTypeorm(directory);
    const url = urlOf(scratch);
    await runOn({ dataSource: new DataSource({ type: "postgres", url }), migrations });
    await dropBookkeeping(scratch);
    return [];
  });
}

/** The schema that the entities of a data source make from nothing. */
export async function dataSourceSource(
  path: string,
  label: string,
  context: CommandContext,
): Promise<SchemaSource> {
  const loaded = await loadProjectDataSource(await openProject(context), path, context);
  const built = builtSource(label, async (scratch) => {
    const provider = scratchProvider({ target: scratch.server });
    await buildEntities(loaded, scratch, provider);
    return [];
  });
  return { ...built, declaresPrivileges: false };
}

async function buildEntities(
  { dataSource }: LoadedDataSource,
  { session }: Scratch,
  scratch: ScratchProvider,
): Promise<void> {
  const { up } = await generate({ dataSource, session, scratch });
  await session.query("rollback");
  for (const { transactional, statements } of up.groups) {
    if (transactional) await session.script(statements.map(({ sql }) => sql).join(";\n"));
    else for (const { sql } of statements) await session.query(sql);
  }
}

function urlOf({ server }: Scratch): string {
  if (server.target === undefined) throw new TypeError("the scratch database has no URL");
  return server.target.url;
}

/** What a run leaves besides what its migrations make. */
async function dropBookkeeping({ session }: Scratch): Promise<void> {
  await session.script('drop table if exists "migrations"; drop schema if exists godwit cascade');
}
