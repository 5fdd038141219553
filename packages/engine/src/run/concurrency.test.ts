import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Session } from "../database/port.js";
import type { OnEvent, RunEvent } from "./events.js";
import type { Migration } from "./migration.js";
import { plainConnector } from "./plain.js";
import { runMigrations } from "./run.js";
import { history, sqlMigration } from "./test-support/sql-migration.js";

let database: TestDatabase;
let session: Session;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
  return async () => {
    await session.close();
    await database.drop();
  };
});

/** Counts how often a migration's body ran, in this process: what a database might hide. */
function counted(migration: Migration, calls: Map<string, number>): Migration {
  return {
    ...migration,
    up: async (connection, execute) => {
      calls.set(migration.name, (calls.get(migration.name) ?? 0) + 1);
      await migration.up(connection, execute);
    },
  };
}

/** Connections that only the lease can tell of: a pooler's process ids are not the backends'. */
function behindPooler() {
  const connect = async () => ({ ...(await database.server.connect()), processId: undefined });
  return plainConnector({ label: "", connect });
}

const first = [
  sqlMigration(1, ["create table a (id int)", "insert into a select generate_series(1, 1000)"]),
  sqlMigration(
    2,
    ["create index concurrently a_id on a (id)", "create table n (n int)", "insert into n values (1)"],
    {
      transaction: false,
    },
  ),
];
const upgrade = [
  sqlMigration(3, ["create index concurrently a_id2 on a (id, (id + 1))"], { transaction: false }),
  sqlMigration(4, ["update n set n = n + 1"]),
];

describe("many runners at once", () => {
  it.each([
    ["a fresh database", [] as Migration[], [...first, ...upgrade]],
    ["an upgraded database", first, [...first, ...upgrade]],
  ])("run each migration exactly once on %s", async (_name, before, after) => {
    if (before.length > 0) await runMigrations(plainConnector(database.server), before, { history });
    const calls = new Map<string, number>();
    const events: RunEvent[] = [];
    const runs = Array.from({ length: 50 }, () =>
      runMigrations(
        plainConnector(database.server),
        after.map((migration) => counted(migration, calls)),
        { history, onEvent: (event) => events.push(event) },
      ),
    );
    const results = await Promise.all(runs);
    const pending = after.slice(before.length).map(({ name }) => name);
    expect([...calls.entries()].sort()).toEqual(pending.map((name) => [name, 1]));
    expect(results.flatMap(({ done }) => done.map(({ name }) => name)).sort()).toEqual(pending);
    expect(results.every(({ outcome }) => outcome === "done")).toBe(true);
    expect((await session.query("select n from n")).rows).toEqual([["2"]]);
    const { rows } = await session.query("select indisvalid from pg_index where indrelid = 'a'::regclass");
    expect(rows).toEqual([["t"], ["t"]]);
    const waits = events.filter((event) => event.kind === "lock-waiting");
    expect(
      waits.some(({ holder }) => holder?.pid === process.pid && holder.host !== "" && holder.since !== ""),
    ).toBe(true);
  });

  it("take over from a holder whose session died, long before its lease ends", async () => {
    const holder = await database.server.connect();
    await runMigrations(plainConnector(database.server), [sqlMigration(1, ["select 1"])], { history });
    await holder.query("select pg_advisory_lock(1734637428, 1)");
    await holder.query(
      "update godwit.lease set holder = 'x', pid = 1, host = 'h', db_user = 'u', since = now(), token = token + 1, expires_at = now() + interval '1 day', lock_pid = pg_backend_pid()",
    );
    const limits = { runnerWaitMs: 300 };
    const pending = [sqlMigration(1, ["select 1"]), sqlMigration(2, ["select 2"])];
    await expect(
      runMigrations(plainConnector(database.server), pending, { history, limits }),
    ).rejects.toMatchObject({
      code: "RUNNER_BUSY",
      details: { holder: expect.stringContaining("process 1 on h") },
    });
    await holder.close();
    expect((await runMigrations(plainConnector(database.server), pending, { history })).done).toHaveLength(1);
  });

  it("lose a transaction when another runner has taken over meanwhile, and then go on behind it", async () => {
    const migrations: Migration[] = [
      {
        ...sqlMigration(1, []),
        up: async (_connection, execute) => {
          const send = async () => void (await session.query("select 1"));
          await execute({ sql: "select 1", send, skipped: () => undefined, rowsOf: () => [] });
        },
      },
      sqlMigration(2, ["create table a (id int)"]),
    ];
    let stolen = false;
    const result = await runMigrations(plainConnector(database.server), migrations, {
      history,
      onEvent: ({ kind }) => {
        if (kind !== "migration-finished" || stolen) return;
        stolen = true;
        void session.query("update godwit.lease set token = token + 1, holder = null");
      },
    });
    expect(result.done.map(({ name }) => name).sort()).toEqual(["M1", "M2"]);
    expect((await session.query("select count(*) from migrations")).rows).toEqual([["2"]]);
  });

  it("keep the lease for as long as they run, also against those that only see the lease", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const leaseMs = 60_000;
    const [running, seen, over] = [gate(), gate(), gate()];
    const calls = new Map<string, number>();
    const first = sqlMigration(1, ["create table a (id int)"], { transaction: false });
    const up: Migration["up"] = async (connection, execute) => {
      await first.up(connection, execute);
      running.open();
      await over.opened;
    };
    const runner = (onEvent: OnEvent) =>
      runMigrations(behindPooler(), [counted({ ...first, up }, calls)], {
        history,
        limits: { leaseMs },
        onEvent,
      });
    const holder = runner(() => undefined);
    await running.opened;
    const waiter = runner(({ kind }) => kind === "lock-waiting" && seen.open());
    await seen.opened;
    const end = async () => (await session.query("select expires_at from godwit.lease")).rows[0]?.[0];
    const before = await end();
    vi.advanceTimersByTime(leaseMs / 3);
    await expect.poll(end, { timeout: 60_000 }).not.toBe(before);
    over.open();
    const done = (await Promise.all([holder, waiter])).map((result) => result.done.map(({ name }) => name));
    expect([done, calls.get("M1")]).toEqual([[["M1"], []], 1]);
  });

  it("take over from one that only a lease tells of, once it has run out", async () => {
    const pending = [sqlMigration(1, ["select 1"]), sqlMigration(2, ["select 2"])];
    await runMigrations(behindPooler(), pending.slice(0, 1), { history });
    await session.query(
      "update godwit.lease set holder = 'x', pid = 1, host = 'h', db_user = 'u', since = now(), token = token + 1, expires_at = now() + interval '1 day', lock_pid = null",
    );
    const seen = gate();
    const waiter = runMigrations(behindPooler(), pending, {
      history,
      onEvent: ({ kind }) => kind === "lock-waiting" && seen.open(),
    });
    await seen.opened;
    await session.query("update godwit.lease set expires_at = clock_timestamp()");
    expect((await waiter).done).toHaveLength(1);
  });
});

/** Something that is waited for. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
