import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { liveSource } from "../../source/live.js";
import { diffSchemas } from "./diff.js";

const again = "drop schema public; create schema public";

/** The plan between two databases that these scripts made. */
async function planBetween(from: string, to: string, ...renames: string[]): Promise<readonly string[]> {
  const server = await sharedServer();
  const databases = [await server.createDatabase(), await server.createDatabase()] as const;
  for (const [at, script] of [from, to].entries()) {
    const session = await databases[at]!.server.connect();
    await session.script(script);
    await session.close();
  }
  const [a, b] = databases;
  const given = { allowDrop: "all", renames } as const;
  const result = await diffSchemas({ from: liveSource(a.server), to: liveSource(b.server), ...given });
  expect("proof" in result && result.equal ? "proven" : "proof" in result && result.proof?.outcome).toBe(
    "proven",
  );
  await Promise.all(databases.map(({ drop }) => drop()));
  return "plan" in result ? result.plan.statements.map(({ sql }) => sql) : ["asked"];
}

test("a schema public that was made again lacks what initdb grants, whoever owns it", async () => {
  const plans = [
    [again, "select 1"],
    ["select 1", again],
    [
      `${again}; grant usage on schema public to public; alter schema public owner to pg_database_owner`,
      "select 1",
    ],
    ["drop schema public", "create table t (a int)"],
    ["drop schema public", again],
    ["drop schema public; create schema app", "select 1", "app=public"],
    ["select 1", "drop schema public; create schema app", "public=app"],
  ] as const;
  expect(await Promise.all(plans.map(([from, to, ...renames]) => planBetween(from, to, ...renames)))).toEqual(
    [
      ["GRANT USAGE ON SCHEMA public TO PUBLIC"],
      ["REVOKE USAGE ON SCHEMA public FROM PUBLIC"],
      [],
      [
        "CREATE SCHEMA public",
        "GRANT USAGE ON SCHEMA public TO PUBLIC",
        "CREATE TABLE public.t (\n  a integer\n)",
      ],
      [
        "CREATE SCHEMA public",
        "GRANT USAGE ON SCHEMA public TO PUBLIC",
        "REVOKE USAGE ON SCHEMA public FROM PUBLIC",
      ],
      ["ALTER SCHEMA app RENAME TO public", "GRANT USAGE ON SCHEMA public TO PUBLIC"],
      ["REVOKE USAGE ON SCHEMA public FROM PUBLIC", "ALTER SCHEMA public RENAME TO app"],
    ],
  );
});
