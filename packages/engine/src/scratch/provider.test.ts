import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodePostgresServer } from "../database/node-postgres.js";
import type { Server, Session } from "../database/port.js";
import { ident } from "../render/quote.js";
import { scratchBirth, scratchName } from "./names.js";
import { scratchProvider } from "./provider.js";
import { withScratch } from "./scratch.js";

let database: TestDatabase;
let session: Session;

beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
});

afterAll(async () => {
  await session.close();
  await database.drop();
});

async function exists(name: string): Promise<boolean> {
  const { rows } = await session.query("select from pg_database where datname = $1", [name]);
  return rows.length > 0;
}

test("a scratch database has the target's settings, and is gone after use and after an error", async () => {
  await session.query(`alter database ${ident(database.name)} set timezone = 'Asia/Tokyo'`);
  await session.query(`alter database ${ident(database.name)} set intervalstyle = 'iso_8601'`);
  const provider = scratchProvider({ target: database.server });
  const names: string[] = [];
  const shown = await withScratch(provider, async (scratch) => {
    names.push(scratch.name);
    const { rows } = await scratch.session.query("select current_setting('timezone'), interval '1 day'");
    return rows[0];
  });
  expect(shown).toEqual(["Asia/Tokyo", "P1D"]);
  const failing = withScratch(provider, async (scratch) => {
    names.push(scratch.name);
    throw new Error("inside");
  });
  await expect(failing).rejects.toThrow("inside");
  expect(await Promise.all(names.map(exists))).toEqual([false, false]);
});

test("what a dead process left is dropped, what is young or another's stays", async () => {
  const old = scratchName(1, new Date(Date.now() - 3_600_000), "ab");
  const young = scratchName(1, new Date(), "cd");
  for (const name of [old, young]) await session.query(`create database ${ident(name)} template template0`);
  await withScratch(scratchProvider({ target: database.server }), async () => {});
  expect([await exists(old), await exists(young)]).toEqual([false, true]);
  await session.query(`drop database ${ident(young)}`);
  expect(scratchBirth("shop")).toBeUndefined();
});

test("a role that may not create databases needs another place", async () => {
  const role = `${database.name}_role`;
  await session.query(`create role ${ident(role)}`);
  const target: Server = nodePostgresServer({ url: database.url, role });
  await expect(scratchProvider({ target }).open()).rejects.toMatchObject({ code: "SCRATCH_NOT_AVAILABLE" });
  const given = scratchProvider({ target, given: database.server });
  expect(await withScratch(given, async ({ major }) => major)).toBe(18);
  await session.query(`drop role ${ident(role)}`);
});
