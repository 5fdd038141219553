import { fileURLToPath } from "node:url";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { migrate } from "godwit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { projectMigrations, startServer } from "../index.js";
import { commerceDataSource } from "../testing/data-source.js";
import { migrationsUpTo } from "../testing/releases.js";
import { ShopUser } from "../testing/shop-user.js";

const project = { cwd: fileURLToPath(new URL("../../../../examples/store", import.meta.url)) };
const secretKey = "a secret of the tests";
/** One for all tests: a project's data source is loaded once, with the address of then. */
let database: TestDatabase;
const before = process.env.DATABASE_URL;

beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
  process.env.DATABASE_URL = database.url;
});
afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await database.drop();
});

const start = () =>
  startServer({
    dataSource: commerceDataSource(database.url, { entities: [ShopUser] }),
    secretKey,
    migrations: projectMigrations(project),
    port: 0,
  });

it("keeps a server from starting before its migrations have run, naming them", async () => {
  const names = [...migrationsUpTo("1.3.0").map(({ name }) => name), "UserNotes1790582400000"];
  expect(await projectMigrations(project).migrationState()).toMatchObject({ pending: names });
  await expect(start()).rejects.toMatchObject({
    code: "MIGRATIONS_PENDING",
    message: expect.stringContaining(names[0]!),
    hint: expect.stringContaining("godwit"),
  });
});

it("lets it start once they have, with the project's column in its answers", async () => {
  await migrate(project);
  const running = await start();
  const headers = { authorization: `Bearer ${secretKey}`, "content-type": "application/json" };
  const user = { email: "a@example.com", password: "long enough", additional_notes: "likes waders" };
  const body = JSON.stringify(user);
  const created = await fetch(`${running.address}/admin/users`, { method: "POST", headers, body });
  const health = await fetch(`${running.address}/health`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok", migrations: { pending: [] } }]);
  expect(await created.json()).toMatchObject({ user: { additional_notes: "likes waders" } });
  await running.close();
});

it("does not take a project for migrated that leaves this package out", async () => {
  const cwd = fileURLToPath(new URL("../fixtures/empty-project", import.meta.url));
  await expect(projectMigrations({ cwd }).assertMigrated()).rejects.toThrow("does not name @godwit/commerce");
});
