import { sharedServer, type TestDatabase } from "@godwit/testkit";
import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDriver } from "./driver.js";
import { session } from "./node-postgres.js";
import { readRows } from "./read-rows.js";

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
  client = new (loadDriver().Client)(database.url);
  await client.connect();
  return async () => {
    await client.end();
    await database.drop();
  };
});

const statements = `select n, nullif(n % 3, 0), repeat('a', n), repeat('äß€😀', n % 5), '' from generate_series(1, 300) n;
  set local jit = off; select; select 'one' where false; select repeat('long ', 100000), repeat('ü', 70000), null`;

/** What a connection receives, cut anew before anybody listens to it: messages begin and end anywhere. */
function cutInto(size: number | undefined): void {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.EventEmitter } }).connection;
  Reflect.deleteProperty(stream, "emit");
  if (size === undefined) return;
  const emit = stream.emit.bind(stream);
  stream.emit = (event: string, ...given: unknown[]) => {
    const [chunk] = given;
    if (event !== "data" || !(chunk instanceof Buffer)) return emit(event, ...given);
    for (let at = 0; at < chunk.length; at += size) emit("data", chunk.subarray(at, at + size));
    return true;
  };
}

async function read(sql: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  await readRows(session(client), sql, (place) => (values) => void rows.push([place, [...values]]));
  return rows;
}

async function expected(): Promise<unknown[]> {
  const results = await session(client).script(statements);
  return results.flatMap(({ rows }, place) => rows.map((row) => [place, row]));
}

describe("rows are those of node-postgres, cut into chunks of", () => {
  it.each([undefined, 1, 3, 7, 1000, 65_536])("%s bytes", async (size) => {
    const rows = await expected();
    expect(rows).toHaveLength(302);
    cutInto(size);
    expect(await read(statements)).toEqual(rows);
    expect(await expected()).toEqual(rows);
    cutInto(undefined);
  });
});

it("leaves the connection to the driver after an error amid rows, and after one of the visitor", async () => {
  await expect(read("select 1 / (3 - n) from generate_series(1, 5) n")).rejects.toMatchObject({
    code: "22012",
  });
  const visited = readRows(session(client), statements, () => () => {
    throw new TypeError("no");
  });
  await expect(visited).rejects.toThrow(TypeError);
  expect((await client.query("select 1 as a")).rows).toEqual([{ a: 1 }]);
});

it("leaves rows to the driver where somebody else listens too", async () => {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.EventEmitter } }).connection;
  const rows = await expected();
  let heard = 0;
  const listener = (chunk: Buffer) => {
    heard += chunk.length;
  };
  stream.on("data", listener);
  expect(await read(statements)).toEqual(rows);
  stream.off("data", listener);
  expect(heard).toBeGreaterThan(500_000);
});
