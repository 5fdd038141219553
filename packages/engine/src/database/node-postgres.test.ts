import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { beforeEach, expect, it } from "vitest";
import { nodePostgresServer } from "./node-postgres.js";
import type { Session } from "./port.js";
import { readRows } from "./read-rows.js";

let database: TestDatabase;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  return () => database.drop();
});

async function collected(session: Session): Promise<unknown[]> {
  const rows: unknown[] = [];
  const sql = "select 1 as a, null as b union all select 2, 'x'; set local jit = off; select 'é' as c";
  await readRows(session, sql, (place, columns) => (values) => void rows.push([place, columns, [...values]]));
  return rows;
}

it("reads the same where a timeout a query, which node-postgres counts by what is handed in, keeps from streaming", async () => {
  const limited = nodePostgresServer({ url: database.url, options: { query_timeout: 60_000 } });
  const [plain, timed] = [await database.server.connect(), await limited.connect()];
  try {
    expect([plain, timed].map(({ ahead, read }) => [ahead, read].map((way) => typeof way))).toEqual([
      ["function", "function"],
      ["undefined", "undefined"],
    ]);
    const rows = await collected(plain);
    expect(rows).toEqual([
      [0, ["a", "b"], ["1", null]],
      [0, ["a", "b"], ["2", "x"]],
      [2, ["c"], ["é"]],
    ]);
    expect(await collected(timed)).toEqual(rows);
  } finally {
    await Promise.all([plain.close(), timed.close()]);
  }
});
