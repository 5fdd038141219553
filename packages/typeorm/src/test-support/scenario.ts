import { createRequire } from "node:module";
import type { CanonicalSchema, Plan, Server, Session } from "@godwit/engine";
import { compareSchemas, readCatalog, scratchProvider } from "@godwit/engine";
import type * as TypeOrm from "typeorm";
import type { ColumnType, DataSource, DataSourceOptions } from "typeorm";
import { type Generated, type GenerateOptions, generate } from "../operations/generate.js";
import { declaredEntities } from "../schema/declared-entities.js";
import { type TypeOrmVersion, typeormVersions } from "./project.js";

const require = createRequire(import.meta.url);
require("reflect-metadata");

export type Orm = typeof TypeOrm;
export type EntityClass = new () => object;

const storages = new Map<TypeOrmVersion, unknown>();

/**
 * The TypeORM of a version, as a project would import it. All copies in a process share one global store of decorators,
 * which has another shape in each version: the store of the version asked for last is in place.
 */
export function orm(version: TypeOrmVersion): Orm {
  const shared = globalThis as { typeormMetadataArgsStorage?: unknown };
  shared.typeormMetadataArgsStorage = storages.get(version);
  const typeorm = require(typeormVersions[version]) as Orm;
  storages.set(version, typeorm.getMetadataArgsStorage());
  return typeorm;
}

/** A decorated class, made by calling the decorators: the same source serves every version of TypeORM. */
export function entity(
  name: string,
  properties: Readonly<Record<string, PropertyDecorator | readonly PropertyDecorator[]>>,
  ...decorators: readonly ClassDecorator[]
): EntityClass {
  const type = { [name]: class {} }[name] as EntityClass;
  for (const [property, own] of Object.entries(properties)) {
    for (const decorate of [own].flat()) (decorate as PropertyDecorator)(type.prototype, property);
  }
  for (const decorate of decorators) decorate(type);
  return type;
}

/** A data source whose metadata is built, without a connection. */
export async function offlineDataSource(
  { DataSource }: Orm,
  entities: readonly unknown[],
  options: Partial<DataSourceOptions> = {},
  ownTypes: readonly string[] = [],
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: "postgres",
    entities: [...entities],
    ...options,
  } as DataSourceOptions);
  dataSource.driver.supportedDataTypes.push(...(ownTypes as readonly ColumnType[]));
  await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  return dataSource;
}

export async function withSession<T>(server: Server, use: (session: Session) => Promise<T>): Promise<T> {
  const session = await server.connect();
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

/** Generates against a server's database, with scratch databases on the same server. */
export function generateOn(
  server: Server,
  dataSource: DataSource,
  answers: Partial<GenerateOptions> = {},
): Promise<Generated> {
  const scratch = scratchProvider({ target: server });
  return withSession(server, (session) =>
    generate({ entities: declaredEntities(dataSource), session, scratch, ...answers }),
  );
}

/** Runs a plan as a migration does: what can be in one transaction is. */
export async function apply(server: Server, plan: Plan): Promise<void> {
  await withSession(server, async (session) => {
    for (const { transactional, statements } of plan.groups) {
      if (transactional) await session.query("begin");
      for (const { sql } of statements) await session.query(sql);
      if (transactional) await session.query("commit");
    }
  });
}

/** The same for a session that is there already. */
export async function replayPlan(session: Session, plan: Plan): Promise<void> {
  for (const { sql } of plan.statements) await session.query(sql);
}

/** The database as it is. */
export function catalogOf(server: Server): Promise<CanonicalSchema> {
  return withSession(server, async (session) => (await readCatalog(session)).schema);
}

/** What differs between two states of a database, as text. */
export function differences(previous: CanonicalSchema, next: CanonicalSchema): string[] {
  return compareSchemas({ previous, next }).map((change) =>
    change.type === "drop" || change.type === "create"
      ? `${change.type} ${change.type === "drop" ? change.previous.id : change.next.id}`
      : `${change.type} ${change.next.id} ${JSON.stringify(change)}`,
  );
}

/** What TypeORM's own `schema:log` would run. */
export async function schemaLog(
  { DataSource }: Orm,
  url: string,
  entities: readonly unknown[],
  options: Partial<DataSourceOptions> = {},
): Promise<string[]> {
  const dataSource = await new DataSource({
    type: "postgres",
    url,
    entities: [...entities],
    ...options,
  } as DataSourceOptions).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
