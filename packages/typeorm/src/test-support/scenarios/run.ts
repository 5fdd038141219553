import type { CanonicalSchema, ExpressionCache, Scratch, Server } from "@godwit/engine";
import type { DataSource } from "typeorm";
import { expect } from "vitest";
import type { Generated, GenerateOptions } from "../../operations/generate.js";
import type { TypeOrmVersion } from "../project.js";
import {
  apply,
  catalogOf,
  differences,
  generateOn,
  type Orm,
  offlineDataSource,
  orm,
  replayPlan,
  schemaLog,
  withSession,
} from "../scenario.js";
import type { Scenario } from "./scenario.js";

/** Where scenarios get their databases: a server of the test kit. */
interface TestServer {
  createDatabase(): Promise<TestDatabase>;
}

interface TestDatabase {
  readonly url: string;
  readonly server: Server;
  drop(): Promise<void>;
}

/** What PostgreSQL printed once it need not print again in the same test run. */
const printed = new Map<string, string>();
const cache: ExpressionCache = {
  get: (key) => printed.get(key),
  set: (key, value) => printed.set(key, value),
  save: async () => {},
};

/** Asks every question of a scenario: is it asked, does it run, are the rows there, is there nothing left, and back. */
export async function runScenario(
  scenario: Scenario,
  server: TestServer,
  version: TypeOrmVersion,
): Promise<void> {
  const typeorm = orm(version);
  const database = await server.createDatabase();
  try {
    await execute(database.server, scenario.given ?? []);
    const first = await generateOn(database.server, await declared(scenario, typeorm, "from"), {
      cache,
      prove: false,
    });
    await apply(database.server, first.up);
    const replay = async ({ session }: Scratch) => {
      await replayPlan(session, first.up);
      return true;
    };
    await execute(database.server, scenario.rows ?? []);
    const before = await catalogOf(database.server);
    const next = () => declared(scenario, typeorm, "to");
    await checkQuestions(scenario, database.server, await next(), replay);
    if (scenario.refused !== undefined)
      return await checkRefusal(scenario.refused, database.server, await next());
    const generated = await migrate(database.server, next, { replay, ...scenario.answers });
    checkMigration(scenario, generated);
    await checkRows(scenario, database.server);
    expect(await typeormWants(scenario, typeorm, database, server), "TypeORM's schema:log").toEqual([]);
    if (scenario.irreversible === undefined) await checkWayBack(generated, before, database.server);
  } finally {
    await database.drop();
  }
}

/** A side of the scenario as a data source. */
async function declared(scenario: Scenario, typeorm: Orm, side: "from" | "to"): Promise<DataSource> {
  const options = scenario.options?.[side]?.(typeorm);
  return offlineDataSource(typeorm, scenario[side](typeorm), options, scenario.ownTypes);
}

/** Generates, applies, and makes sure that nothing is left to generate. */
async function migrate(
  server: Server,
  next: () => Promise<DataSource>,
  answers: Partial<GenerateOptions>,
): Promise<Generated> {
  const generated = await generateOn(server, await next(), { cache, ...answers });
  const rehearsed = generated.up.changes.length > 0;
  expect(generated.proof, "the rehearsal").toEqual(rehearsed ? { outcome: "proven" } : undefined);
  await apply(server, generated.up);
  const again = await generateOn(server, await next(), { cache, prove: false });
  expect(sqlOf(again), "the next migration").toEqual([]);
  return generated;
}

async function checkQuestions(
  { asks }: Scenario,
  server: Server,
  dataSource: DataSource,
  replay: GenerateOptions["replay"],
): Promise<void> {
  if (asks === undefined) return;
  const open = await generateOn(server, dataSource, { cache, prove: false, replay });
  expect(flagsOf(open)).toEqual(asks);
}

function flagsOf({ renameQuestions, withheld }: Generated): string[] {
  return [
    ...renameQuestions.flatMap(({ candidates }) => candidates.map(({ flag }) => flag)),
    ...withheld.map(({ flag }) => flag),
  ];
}

async function checkRefusal(
  refused: readonly string[],
  server: Server,
  dataSource: DataSource,
): Promise<void> {
  const { conflicts, required } = await generateOn(server, dataSource, { cache, prove: false });
  const said = conflicts.map(({ rows, table, what }) => `${rows} of ${table} ${what}`);
  const open = required.map(({ rows, column }) => `${rows} without ${column.name}`);
  expect([...said, ...open]).toEqual(refused);
}

function checkMigration({ up, leftAlone, lost }: Scenario, generated: Generated): void {
  expect(generated.renameQuestions).toEqual([]);
  expect(generated.leftAlone.map(({ id }) => id)).toEqual(leftAlone ?? []);
  if (up !== undefined) expect(sqlOf(generated)).toEqual(up);
  if (lost !== undefined) expect(generated.lost).toEqual(lost);
}

function sqlOf({ up }: Generated): string[] {
  return up.statements.map(({ sql }) => sql);
}

async function checkRows({ kept }: Scenario, server: Server): Promise<void> {
  if (kept === undefined) return;
  const [query, rows] = kept;
  const found = await withSession(server, (session) => session.query(query));
  expect(found.rows).toEqual(rows);
}

/** Extensions stay, and the table that TypeORM keeps its notes in. */
const mayStay = /^create (extension |(table|column) public\.typeorm_metadata)/;

async function checkWayBack({ down }: Generated, before: CanonicalSchema, server: Server): Promise<void> {
  await apply(server, down);
  const left = differences(before, await catalogOf(server));
  expect(
    left.filter((line) => !mayStay.test(line)),
    "after the way back",
  ).toEqual([]);
}

/** What TypeORM still wants, but for what it would want after its own synchronisation. */
async function typeormWants(
  scenario: Scenario,
  typeorm: Orm,
  database: TestDatabase,
  server: TestServer,
): Promise<string[]> {
  if (scenario.typeormFails === true) return [];
  const [entities, options] = [scenario.to(typeorm), scenario.options?.to?.(typeorm)];
  const wanted = await schemaLog(typeorm, database.url, entities, options);
  if (wanted.length === 0) return [];
  const own = await server.createDatabase();
  try {
    const after = await schemaLog(typeorm, own.url, entities, { ...options, synchronize: true });
    return wanted.filter((sql) => !after.includes(sql) && scenario.typeormWants?.test(sql) !== true);
  } finally {
    await own.drop();
  }
}

async function execute(server: Server, statements: readonly string[]): Promise<void> {
  await withSession(server, async (session) => {
    for (const sql of statements) await session.query(sql);
  });
}
