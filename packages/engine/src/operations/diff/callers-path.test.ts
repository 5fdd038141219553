import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../database/port.js";
import { liveSource } from "../../source/live.js";
import { type DiffResult, diffSchemas } from "./diff.js";

let from: TestDatabase;
let to: TestDatabase;
let session: Session;

beforeAll(async () => {
  const server = await sharedServer();
  [from, to] = [await server.createDatabase(), await server.createDatabase()];
  session = await from.server.connect();
});

afterAll(async () => {
  await session.close();
  await from.drop();
  await to.drop();
});

/** Bodies that find what they name in `public` only. */
const functions = `
  create function low(v text) returns text language sql immutable as 'select lower(v)';
  create function is_low(v text) returns boolean language plpgsql immutable as 'begin return v = low(v); end';
  create table setting (start integer not null);
  create function first_code() returns integer language plpgsql stable as
    'begin return coalesce((select max(start) from setting), 5); end';
  create function note() returns trigger language plpgsql as
    'begin insert into setting values (7); return new; end';
  create function fixed() returns integer language plpgsql stable set search_path = public as
    'begin return (select count(*) from setting); end';`;

async function planned(before: string, after: string): Promise<DiffResult> {
  const other = await to.server.connect();
  const again = "drop schema public cascade; create schema public;";
  await session.script(`reset search_path; ${again} ${functions} ${before}`);
  await other.script(`${again} ${functions} ${after}`);
  await other.close();
  const result = await diffSchemas({
    from: liveSource(from.server),
    to: liveSource(to.server),
    fill: () => ({ how: "backfill", expression: "id" }),
  });
  if ("questions" in result) throw new Error("nothing was renamed");
  return result;
}

test("functions that run meanwhile find what they name as they do otherwise", async () => {
  const { proof, script } = await planned(
    `create table item (id int, name text); insert into item values (1, 'a'); create domain word as text;
     create table page (id int, title word, code int); insert into page values (2, 'b', null);
     create trigger noted before update on page for each row execute function note();`,
    `create table item (id int, name text check (is_low(name)), code int not null default first_code());
     create domain word as text check (is_low(value)); create index by_low on item (low(name));
     create table page (id int, title word, code int not null);
     create trigger noted before update on page for each row execute function note();`,
  );
  expect(proof).toEqual({ outcome: "proven" });
  await session.script(script);
  const { rows } = await session.query(
    "select i.code, s.start, p.code from public.item i, public.setting s, public.page p",
  );
  expect(rows).toEqual([["5", "7", "2"]]);
});

test("the path stays empty where no such function runs", async () => {
  const { script } = await planned(
    "create table item (id int, name text check (is_low(name)))",
    "create table item (id int, name text, code int default fixed(), other int); create index by_id on item (id);",
  );
  expect(script).not.toContain("RESET");
});
