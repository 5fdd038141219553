import { sharedServer } from "@godwit/testkit";
import { expect, it } from "vitest";
import type { Session } from "../database/port.js";
import type { Connector } from "./migration.js";
import { plainWork } from "./plain.js";
import { runMigrations } from "./run.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

/** What a run costs besides its statements does not depend on the machine: round trips are counted, not seconds. */
it("takes a fixed number of round trips, four a migration whatever its size, and two where nothing is pending", async () => {
  const database = await (await sharedServer()).createDatabase();
  let sent = 0;
  const counted = async (): Promise<Session> => {
    const session = await database.server.connect();
    const count = <A extends unknown[], T>(send: (...args: A) => T) => {
      return (...args: A) => {
        sent += 1;
        return send(...args);
      };
    };
    return {
      ...session,
      query: count(session.query),
      script: count(session.script),
      ahead: count(session.ahead!),
      read: count(session.read!),
    };
  };
  const connector: Connector = {
    label: "counted",
    session: counted,
    work: async () => plainWork(await counted()),
  };
  const migration = (at: number, statements: number) =>
    sqlMigration(
      at,
      Array.from({ length: statements }, (_, i) => `create table t_${at}_${i} (id int)`),
    );
  const costOf = async (...migrations: ReturnType<typeof migration>[]) => {
    sent = 0;
    await runMigrations(connector, [...known, ...migrations], { history });
    known.push(...migrations);
    return sent;
  };
  const known: ReturnType<typeof migration>[] = [];
  try {
    await costOf(migration(1, 1));
    const one = await costOf(migration(2, 1));
    expect(one).toBeLessThanOrEqual(20);
    expect((await costOf(migration(3, 60))) - one).toBe(0);
    expect((await costOf(migration(4, 1), migration(5, 1), migration(6, 1))) - one).toBe(2 * (3 + 1));
    expect(await costOf()).toBe(2);
  } finally {
    await database.drop();
  }
});
