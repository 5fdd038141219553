import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { readSession } from "./live.js";
import { fromSnapshot, toSnapshot } from "./snapshot.js";

const filling = `
  create foreign data wrapper w; create server s foreign data wrapper w;
  create user mapping for public server s options (name 'x');
  create user mapping for pg_signal_backend server s options (name 'x', password 'secret')`;

test("a password is in no snapshot; what a role may not see is named, and no difference", async () => {
  const database = await (await sharedServer()).createDatabase();
  const session = await database.server.connect();
  await session.script(filling);
  const whole = await readSession(session);
  expect(whole.notes).toEqual([]);
  const snapshot = toSnapshot(whole);
  expect(JSON.stringify(snapshot)).not.toContain("secret");
  expect(fromSnapshot(snapshot, "file").notes).toEqual([
    "Not compared: options of user mapping s.pg_signal_backend",
  ]);
  await session.query("set role pg_monitor");
  const { schema, notes } = await readSession(session);
  expect(notes).toEqual(["Not compared: options of user mapping s.pg_signal_backend, s.public"]);
  expect(schema.objects.size).toBe(whole.schema.objects.size + 2);
  await session.close();
  await database.drop();
});
