import {
  buildOther,
  builtSource,
  GodwitError,
  ident,
  type SchemaSource,
  type Scratch,
  type Session,
  type SourceContext,
  type SourceSchema,
  scratchProvider,
} from "@godwit/engine";
import { type DeclaredEntities, discoverMigrations, generate, loadTypeorm, runOn } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import { builtEntities } from "./comparison.js";
import { loadProjectDataSource } from "./data-source.js";
import { openProject } from "./open-project.js";
import { packageOf } from "./package-of.js";

/**
 * The schema that the migrations of a folder make from nothing, each run as it would be in production. TypeORM's tables
 * for itself are part of it where the other source has them.
 */
export async function migrationsSource(
  path: string,
  label: string,
  context: CommandContext,
): Promise<SchemaSource> {
  const { directory } = await openProject(context);
  const files = [`${path}/*.{ts,mts,cts,js,mjs,cjs}`];
  const source = { package: packageOf(directory), migrations: files, directory, prefer: "source" as const };
  const build = async (scratch: Scratch, { other }: SourceContext) => {
    const migrations = await discoverMigrations([source], { projectDirectory: directory });
    if (migrations.length === 0) throw new GodwitError("SOURCE_EMPTY", { source: label });
    const { DataSource } = loadTypeorm(directory);
    await runOn({ dataSource: new DataSource({ type: "postgres", url: urlOf(scratch) }), migrations });
    await dropUnlessIn(other, "migrations", scratch.session);
    return [];
  };
  return builtSource(label, build, { takesOver: "bookkeeping" });
}

/**
 * The schema that a database has once it is as the entities of a data source declare: the other source's, with what they
 * say. What they cannot say, and what they do not speak of, is as there.
 */
export async function dataSourceSource(
  path: string,
  label: string,
  context: CommandContext,
): Promise<SchemaSource> {
  const config = await openProject(context);
  const loaded = await loadProjectDataSource(config, path, context);
  const entities = await builtEntities(loaded, config, context);
  const build = async (scratch: Scratch, { other }: SourceContext) => {
    if (other !== undefined) await buildOther(scratch, other);
    await buildEntities(entities, scratch);
    await dropUnlessIn(other, entities.tables.metadata, scratch.session);
    return [];
  };
  return { ...builtSource(label, build, { takesOver: "unsaid" }), declaresPrivileges: false };
}

async function buildEntities(entities: DeclaredEntities, { session, server }: Scratch): Promise<void> {
  const scratch = scratchProvider({ target: server });
  // Nothing is known of who made a table that no entity declares: it stays.
  const replay = () => Promise.resolve(true);
  const { up } = await generate({ entities, session, scratch, allowDrop: "all", replay, prove: false });
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

/** A table that TypeORM keeps for itself concerns a comparison only where it is on both sides. */
async function dropUnlessIn(other: SourceSchema | undefined, table: string, session: Session): Promise<void> {
  const named = [...(other?.schema.objects.values() ?? [])].some(
    (object) => object.kind === "table" && object.name === table,
  );
  if (!named) await session.query(`DROP TABLE IF EXISTS ${ident(table)}`);
}
