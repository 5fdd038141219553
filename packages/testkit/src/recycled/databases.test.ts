import { expect, test } from "vitest";
import { dumpCatalogs } from "../oracle/dump.js";
import { sharedServer } from "../servers/shared-server.js";
import { RecycledDatabases } from "./databases.js";

const filling = `
  set search_path = public; create extension hstore; create schema s; create type s.e as enum ('a');
  create domain d as int; create table t (e s.e, h hstore, d d); create statistics st on e, d from t;
  create function f() returns int language sql as 'select 1'; create publication p for table t;
  create view v as select * from t; create collation c from "C"; create operator family o using btree;
  create function g() returns event_trigger language plpgsql as 'begin end'; set search_path = s`;

test("a database that comes back is empty, and the same; one that cannot be emptied is another", async () => {
  const databases = new RecycledDatabases(await sharedServer());
  const first = await databases.take();
  const empty = await dumpCatalogs(first.session);
  await first.session.script(filling);
  await first.drop();
  const again = await databases.take();
  expect(again.name).toBe(first.name);
  expect(await dumpCatalogs(again.session)).toEqual(empty);
  await again.session.script("alter default privileges grant select on tables to public");
  await again.drop();
  const other = await databases.take();
  expect(other.name).not.toBe(first.name);
  await other.session.script("drop schema public");
  await other.drop();
  expect((await databases.take()).name).not.toBe(other.name);
  expect((await databases.takeBare()).name).toBe(other.name);
});
