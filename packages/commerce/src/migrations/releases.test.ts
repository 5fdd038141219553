import { nodePostgresServer, scratchProvider } from "@godwit/engine";
import { sharedServer } from "@godwit/testkit";
import { declaredEntities, generate } from "@godwit/typeorm";
import { setFeatureFlags } from "@godwit/typeorm/runtime";
import type { DataSource } from "typeorm";
import { afterAll, expect, it } from "vitest";
import { releaseDataSource } from "../../history/release-data-source.js";
import { commerceDataSource } from "../testing/data-source.js";
import { migrateTo, migrations, migrationsUpTo } from "../testing/releases.js";

const flag = "tax_inclusive_pricing";
afterAll(() => setFeatureFlags({ [flag]: false }));

it("are four, and each migration names the one that brought it, in the order of its timestamps", () => {
  const releases = migrations.map((migration) => new migration().release);
  expect([...new Set(releases)]).toEqual(["1.0.0", "1.1.0", "1.2.0", "1.3.0"]);
  expect(releases).toEqual(releases.toSorted());
  const stamps = migrations.map(({ name }) => Number(name.slice(-13)));
  expect(stamps).toEqual([...new Set(stamps)].toSorted((a, b) => a - b));
});

/** The entities of each state, the latest first: what a later release brought cannot be put back in this process. */
async function declaredStates(): Promise<Map<string, DataSource>> {
  const states = new Map<string, DataSource>();
  for (const state of [flag, "1.3.0", "1.2.0", "1.1.0", "1.0.0"]) {
    setFeatureFlags({ [flag]: state === flag });
    const dataSource = releaseDataSource(state === flag ? "1.3.0" : state);
    await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
    states.set(state, dataSource);
  }
  return states;
}

it("leave nothing to generate for the entities of their time", async () => {
  const states = await declaredStates();
  const { url, drop } = await (await sharedServer()).createDatabase();
  const server = nodePostgresServer({ url });
  const runner = await commerceDataSource(url, { entities: [] }).initialize();
  for (const [state, dataSource] of [...states].reverse()) {
    const features = state === flag ? [flag] : [];
    await migrateTo(runner, migrationsUpTo(state === flag ? "1.3.0" : state, features));
    const session = await server.connect();
    const scratch = scratchProvider({ target: server });
    const entities = declaredEntities(dataSource);
    const { up, renameQuestions } = await generate({ entities, session, scratch, prove: false });
    await session.close();
    expect(renameQuestions, state).toEqual([]);
    expect(
      up.statements.map(({ sql }) => sql),
      state,
    ).toEqual([]);
  }
  await runner.destroy();
  await drop();
});
