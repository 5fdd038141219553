import { type RestartableServer, startRestartableServer } from "@godwit/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import type { RunEvent } from "./events.js";
import { plainConnector } from "./plain.js";
import { runMigrations } from "./run.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

let server: RestartableServer;

beforeAll(async () => {
  server = await startRestartableServer();
  return () => server.stop();
});

describe("a server that restarts in the middle (pg_ctl restart -m immediate)", () => {
  it.each([true, false])(
    "is waited for, and the run goes on where the journal ends (transaction: %s)",
    async (transaction) => {
      const session = await server.server.connect();
      await session.query("drop table if exists migrations, a, n");
      await session.query("drop schema if exists godwit cascade");
      await session.close();
      const migrations = [
        sqlMigration(1, ["create table a (id int)", "create table n (n int)", "insert into n values (0)"]),
        sqlMigration(2, ["update n set n = n + 1", "select pg_sleep(2)", "update n set n = n + 1"], {
          transaction,
        }),
        sqlMigration(3, ["create index concurrently a_id on a (id)", "update n set n = n + 1"], {
          transaction: false,
        }),
      ];
      const events: RunEvent[] = [];
      let restarting: Promise<void> | undefined;
      const result = await runMigrations(plainConnector(server.server), migrations, {
        history,
        onEvent: (event) => {
          events.push(event);
          if (event.kind === "statement-started" && event.sql.includes("pg_sleep"))
            restarting ??= server.restart();
        },
      });
      await restarting;
      expect(result.done.map(({ name }) => name)).toEqual(["M1", "M2", "M3"]);
      const after = await server.server.connect();
      expect((await after.query("select n from n")).rows).toEqual([["3"]]);
      await after.close();
      expect(events.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["connection-lost", "reconnected"]),
      );
      expect(events.some(({ kind }) => kind === "statement-skipped")).toBe(!transaction);
    },
  );
});
