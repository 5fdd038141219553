import { type Pooler, poolerInstalled, sharedServer, startPooler, type TestDatabase } from "@godwit/testkit";
import { beforeEach, describe, expect, it } from "vitest";
import { nodePostgresServer } from "../database/node-postgres.js";
import type { Session } from "../database/port.js";
import { isPooled } from "./lock/pooled.js";
import { plainConnector } from "./plain.js";
import { runMigrations } from "./run.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

const title = "runners behind a transaction-pooling proxy";
const skipped = "skipped: PgBouncer is not installed (Debian package pgbouncer)";

describe.skipIf(!poolerInstalled())(poolerInstalled() ? title : `${title} (${skipped})`, () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let session: Session;
  const direct = () => plainConnector(database.server);
  const pooled = () => {
    const url = new URL(pooler.url);
    url.pathname = new URL(database.url).pathname;
    return plainConnector(nodePostgresServer({ url: url.href }));
  };

  beforeEach(async () => {
    const server = await sharedServer();
    database = await server.createDatabase();
    pooler = await startPooler(server.url);
    session = await database.server.connect();
    return async () => {
      await session.close();
      await pooler.stop();
      await database.drop();
    };
  });

  it("are told from direct ones", async () => {
    const behind = await pooled().session();
    expect([await isPooled(session), await isPooled(behind)]).toEqual([false, true]);
    await behind.close();
  });

  it("and direct ones exclude each other", async () => {
    const migrations = [
      sqlMigration(1, ["create table a (id int)", "create table n (n int)", "insert into n values (0)"]),
      sqlMigration(2, ["create index concurrently a_id on a (id)", "update n set n = n + 1", "vacuum a"], {
        transaction: false,
      }),
      sqlMigration(3, ["update n set n = n + 1"]),
    ];
    const connectors = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? direct() : pooled()));
    const results = await Promise.all(connectors.map((one) => runMigrations(one, migrations, { history })));
    expect(results.flatMap(({ done }) => done.map(({ name }) => name)).sort()).toEqual(["M1", "M2", "M3"]);
    expect((await session.query("select n from n")).rows).toEqual([["2"]]);
    const { rows } = await session.query(
      "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
    );
    expect(rows).toEqual([["0"]]);
  });

  it("wait for a direct holder that holds the lease, and it for them", async () => {
    const limits = { runnerWaitMs: 300 };
    const one = [sqlMigration(1, ["create table a (id int)"])];
    await runMigrations(pooled(), one, { history });
    for (const [holder, waiter] of [
      [direct(), pooled()],
      [pooled(), direct()],
    ] as const) {
      const next = sqlMigration(Date.now(), ["select 1"]);
      let refused: unknown;
      const during = sqlMigration(next.timestamp, [], {
        up: async () => {
          const run = runMigrations(waiter, [...one, next], { history, limits });
          refused = await run.catch((error: unknown) => error);
        },
      });
      expect((await runMigrations(holder, [...one, during], { history })).done).toHaveLength(1);
      expect(refused).toMatchObject({
        code: "RUNNER_BUSY",
        details: { holder: expect.stringContaining(`process ${process.pid}`) },
      });
    }
  });
});
