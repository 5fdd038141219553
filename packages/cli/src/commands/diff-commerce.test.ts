import { spawnSync } from "node:child_process";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { libraryContext } from "../library/project-options.js";
import type { SchemasCompared } from "../outcome/schemas.js";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";
import { diff } from "./diff.js";

const hasDump = spawnSync("pg_dump", ["--version"], { encoding: "utf8" }).stdout?.includes(" 15.") === true;

let project: LinkedProject;
let database: TestDatabase;

beforeAll(async () => {
  database = await (await sharedServer(15)).createDatabase();
  project = linkedProject({
    "package.json": `{ "name": "shop" }`,
    "godwit.config.ts": `import { defineConfig } from "godwit";
export default defineConfig({ database: ${JSON.stringify(database.url)}, packages: ["@godwit/commerce"], dataSource: "shop.ts" });
`,
    "shop.ts": `import "reflect-metadata";
import { DataSource } from "typeorm";
export const Shop = new DataSource({ type: "postgres", url: ${JSON.stringify(database.url)}, entities: [] });
`,
    "empty.sql": "",
  });
});

afterAll(async () => {
  project.remove();
  await database.drop();
});

async function compared(from: string, to: string, noProve = true): Promise<SchemasCompared> {
  const input = {
    ...{
      schemas: [],
      exclude: [],
      renames: [],
      mappings: [],
      nullable: [],
      defaults: [],
      backfills: [],
      check: false,
    },
    from,
    to,
    noProve,
  };
  const more = { allowDrop: ["all"], scratchUrl: database.url };
  const outcome = await diff({ ...input, ...more }, libraryContext({ cwd: project.directory }));
  if (outcome.kind !== "schemas-compared") throw new Error("asks about renames");
  return outcome;
}

it.runIf(hasDump)(
  "99 tables that entities declare are the same as SQL, in a database and in its dump",
  async () => {
    const made = await compared("empty.sql", "shop.ts", false);
    expect(made.proof).toEqual({ outcome: "proven" });
    expect(made.script.match(/^CREATE TABLE/gm)).toHaveLength(99);
    project.write("schema.sql", made.script);
    const session = await database.server.connect();
    await session.script(made.script).finally(() => session.close());
    const dumped = spawnSync("pg_dump", ["--schema-only", database.url], { encoding: "utf8" });
    project.write("dump.sql", dumped.stdout);
    const pairs = [
      ["schema.sql", "dump.sql"],
      [database.url, "dump.sql"],
    ] as const;
    for (const [from, to] of pairs) {
      expect(await compared(from, to), `${from} ${to}`).toMatchObject({ equal: true, script: "" });
    }
  },
);
