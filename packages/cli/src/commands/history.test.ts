import { randomBytes } from "node:crypto";
import type { GodwitError } from "@godwit/engine";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exitOfError } from "../exit-codes.js";
import { libraryContext } from "../library/project-options.js";
import { exitOf } from "../outcome/exit.js";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";
import { doctor } from "./doctor.js";
import { adoptWholeDatabase } from "./migration-baseline.js";
import { generateMigration } from "./migration-generate.js";
import { runAllMigrations } from "./migration-run.js";
import { showAllMigrations } from "./migration-show.js";

let project: LinkedProject;
let database: TestDatabase;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  project = linkedProject({
    "package.json": `{ "name": "birds-${randomBytes(4).toString("hex")}" }`,
    "godwit.config.ts": `import { defineConfig } from "godwit";
export default defineConfig({ database: ${JSON.stringify(database.url)}, dataSource: "src/data-source.ts" });
`,
    "src/data-source.ts": `import "reflect-metadata";
import { DataSource } from "typeorm";
export const AppDataSource = new DataSource({
  type: "postgres",
  url: ${JSON.stringify(database.url)},
  entities: [],
  migrations: [__dirname + "/migrations/*.ts"],
});
`,
    "src/migrations/1700000000001-Birds.ts": migration(
      "Birds1700000000001",
      "CREATE TABLE bird (id int PRIMARY KEY, name text)",
    ),
    "src/migrations/1700000000002-Km.ts": migration(
      "Km1700000000002",
      "ALTER TABLE bird ADD km int NOT NULL DEFAULT 0",
      "CREATE INDEX bird_km ON bird (km)",
    ),
  });
  return () => database.drop();
});
afterEach(() => project.remove());

function migration(name: string, ...statements: string[]): string {
  const body = statements.map((sql) => `await runner.query(${JSON.stringify(sql)});`).join("\n    ");
  return `import type { QueryRunner } from "typeorm";
export class ${name} {
  async up(runner: QueryRunner) {
    ${body}
  }
  async down() {}
}
`;
}

const context = () => libraryContext({ cwd: project.directory });
const run = {
  transaction: undefined,
  fake: false,
  to: undefined,
  createDatabase: false,
  scratchUrl: undefined,
};
const generate = {
  ...{ path: "src/migrations/New", timestamp: undefined, outputJs: false, esm: false, pretty: false },
  ...{
    dataSource: undefined,
    dryRun: false,
    fromMigrations: false,
    renames: [],
    allowDrop: [],
    mappings: [],
  },
  ...{ backfills: [], defaults: [], nullable: [], online: false, noProve: false, scratchUrl: undefined },
};
const show = { check: false, drift: true, scratchUrl: undefined };

async function sql(text: string): Promise<readonly (readonly (string | null)[])[]> {
  const session = await database.server.connect();
  try {
    return (await session.script(text)).at(-1)!.rows;
  } finally {
    await session.close();
  }
}

it("adopts a database that has the schema and no history, rehearses the rest, and tells what was changed by hand", async () => {
  await sql(
    "create table bird (id int primary key, name text); insert into bird values (1, 'godwit'); analyze bird",
  );
  const baseline = (to?: string) => adoptWholeDatabase({ to, scratchUrl: undefined }, context());
  await expect(baseline()).rejects.toMatchObject({
    code: "BASELINE_DIFFERS",
    message: expect.stringContaining("ADD COLUMN km"),
  });
  await expect(baseline("Bird")).rejects.toMatchObject({ code: "MIGRATION_UNKNOWN" });
  expect(await sql("select to_regclass('migrations'), to_regnamespace('godwit')")).toEqual([[null, null]]);
  expect((await baseline("Birds")).adopted.map(({ name }) => name)).toEqual(["Birds1700000000001"]);
  await expect(baseline()).rejects.toMatchObject({ code: "BASELINE_HAS_HISTORY" });

  const planned = await runAllMigrations({ ...run, dryRun: true }, context());
  expect(planned).toMatchObject({
    kind: "migrations-planned",
    pending: [
      {
        name: "Km1700000000002",
        statements: [
          { sql: /ADD km/, relations: [{ relation: "bird", lock: "AccessExclusiveLock", rows: 1 }] },
          { sql: "CREATE INDEX bird_km ON bird (km)" },
        ].map((one) => (one.sql instanceof RegExp ? { ...one, sql: expect.stringMatching(one.sql) } : one)),
      },
    ],
  });
  expect(await sql("select count(*) from migrations")).toEqual([["1"]]);

  const check = { ...generate, check: true };
  const pending: unknown = await generateMigration(check, context()).catch((error: unknown) => error);
  expect(pending).toMatchObject({ code: "PENDING_BEFORE_GENERATE" });
  expect(exitOfError(pending as GodwitError)).toBe("differences");

  await runAllMigrations({ ...run, dryRun: false }, context());
  const same = await showAllMigrations(show, context());
  expect([same.drift?.equal, exitOf(same)]).toEqual([true, 0]);
  await sql("drop index bird_km; create table by_hand (id int)");
  const other = await showAllMigrations(show, context());
  expect(exitOf(other)).toBe(4);
  expect(other.drift?.script).toMatch(/DROP TABLE public\.by_hand[\s\S]*CREATE INDEX bird_km/);
  const { examinations } = await doctor({}, context());
  expect(examinations.find(({ subject }) => subject === "schema")).toMatchObject({
    verdict: "warning",
    sql: other.drift?.script,
  });
  const ended = await project.godwit(["migration:show", "-d", "src/data-source.ts", "--drift"]);
  expect(ended).toMatchObject({ exitCode: 4, stdout: expect.stringContaining("DROP TABLE public.by_hand") });
});

it("rehearses nothing where the database itself is to be changed, and stops where the run would", async () => {
  const dry = { ...run, dryRun: true };
  for (const more of [{ fake: true }, { createDatabase: true }]) {
    await expect(runAllMigrations({ ...dry, ...more }, context())).rejects.toMatchObject({
      code: "WRONG_USAGE",
    });
  }
  project.write(
    "src/migrations/1700000000003-Bad.ts",
    migration("Bad1700000000003", "ALTER TABLE nest ADD a int"),
  );
  await expect(runAllMigrations(dry, context())).rejects.toMatchObject({
    code: "MIGRATION_FAILED",
    place: { sql: "ALTER TABLE nest ADD a int" },
  });
  expect(await sql("select to_regclass('bird'), to_regclass('migrations')")).toEqual([[null, null]]);
});

const core = {
  "node_modules/core-birds/package.json": JSON.stringify({
    name: "core-birds",
    version: "1.0.0",
    godwit: { entities: "./dist/entities/*.js", migrations: "./dist/migrations/*.js" },
  }),
  "node_modules/core-birds/dist/entities/Species.js": `const { Column, Entity, PrimaryColumn } = require("typeorm");
class Species {}
Entity("species")(Species);
PrimaryColumn({ type: "integer" })(Species.prototype, "id");
Column({ type: "varchar" })(Species.prototype, "name");
exports.Species = Species;
`,
  "node_modules/core-birds/dist/migrations/1600000000001-Species.js": `exports.Species1600000000001 = class Species1600000000001 {
  async up(runner) {
    await runner.query("CREATE TABLE species (id integer PRIMARY KEY, name varchar NOT NULL)");
    await runner.manager.getRepository("Species").save([{ id: 1, name: "bar-tailed" }, { id: 2, name: "hudsonian" }]);
  }
  async down() {}
};
`,
};

it.each([
  ["with a data source", 'dataSource: "src/data-source.ts"'],
  ["without one", "migrations: []"],
])("knows a package's entities in its data migrations, %s, wherever they run", async (_name, rest) => {
  for (const [path, contents] of Object.entries(core)) project.write(path, contents);
  const config = `database: ${JSON.stringify(database.url)}, packages: ["core-birds"], ${rest}`;
  project.write("godwit.config.ts", `export default { ${config} };\n`);
  const planned = await runAllMigrations({ ...run, to: "Species", dryRun: true }, context());
  expect(planned).toMatchObject({ pending: [{ name: "Species1600000000001", package: "core-birds" }] });
  await runAllMigrations({ ...run, to: "Species", dryRun: false }, context());
  expect(await sql("select name from species order by id")).toEqual([["bar-tailed"], ["hudsonian"]]);
  expect((await showAllMigrations(show, context())).drift).toMatchObject({ equal: true });
});

it("compares where the migrations cannot be run from nothing, and says that names alone tell what they made", async () => {
  await sql("create table nest (id int primary key)");
  project.write(
    "src/migrations/1700000000003-Nest.ts",
    migration("Nest1700000000003", "ALTER TABLE nest ADD a int", "CREATE VIEW eggs AS SELECT a FROM nest"),
  );
  await runAllMigrations({ ...run, dryRun: false }, context());
  const ended = await project.godwit(["migration:generate", "src/migrations/New", "--dry-run"]);
  expect(ended.stderr).toMatch(/cannot be run from nothing.*relation "nest" does not exist/);
  expect(ended.stderr).not.toContain("(MIGRATION_FAILED)");
  expect(ended.exitCode).toBe(0);
  expect(ended.stdout).toContain("--allow-drop public.nest");
  expect(ended.stdout).not.toContain("DROP VIEW");
});
