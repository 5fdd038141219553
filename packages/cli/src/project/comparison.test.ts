import { rmSync } from "node:fs";
import { join } from "node:path";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";

let project: LinkedProject;
let database: TestDatabase;

const bird = (length: number) => `import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
@Entity() export class Bird { @PrimaryGeneratedColumn() id!: number; @Column({ length: ${length} }) name!: string; }
`;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  project = linkedProject({
    "package.json": "{}",
    "godwit.config.ts": `import { defineConfig } from "godwit";
export default defineConfig({ dataSource: "src/data-source.ts" });
`,
    "src/bird.ts": bird(41),
    "src/data-source.ts": `import "reflect-metadata";
import { DataSource } from "typeorm";
import { Bird } from "./bird";
export default new DataSource({ type: "postgres", url: process.env.DATABASE_URL, entities: [Bird], synchronize: true });
`,
    ".godwit/cache/.keep": "",
  });
});

afterEach(async () => {
  project.remove();
  await database.drop();
});

/** What a command said, and whether it had to load the data source: that is a phase then. */
async function run(...words: string[]) {
  const environment = { DATABASE_URL: database.url };
  const { stdout, stderr, exitCode } = await project.godwit([...words, "--timing"], environment);
  const [said = "", phases = ""] = stderr.split("Time:");
  return { exitCode, stdout, said, loaded: /^ *data source /m.test(phases) };
}

it("compares what the entities said the last time, where nothing has changed: the same answer without loading them", async () => {
  await run("schema:sync", "--yes");
  rmSync(join(project.directory, ".godwit/cache/entities"), { recursive: true });
  const first = await run("migration:generate", "src/migrations/Next");
  const second = await run("migration:generate", "src/migrations/Next");
  expect(first).toMatchObject({ exitCode: 0, loaded: true, stdout: expect.stringContaining("No changes") });
  expect(first.said).toContain("synchronize: true");
  expect(second).toEqual({ ...first, loaded: false });
}, 60_000);

it("gives what has changed in the database from what it remembers, and loads entities that have changed", async () => {
  const first = await run("schema:log");
  expect(await run("schema:log")).toEqual({ ...first, loaded: false });
  expect(first.stdout).toContain("character varying(41)");
  project.write("src/bird.ts", bird(42));
  const { loaded, stdout } = await run("schema:log");
  expect({ loaded, stdout }).toEqual({
    loaded: true,
    stdout: expect.stringContaining("character varying(42)"),
  });
}, 60_000);

it("loads the entities where names mean something else in the database than the last time", async () => {
  await run("schema:log");
  const name = new URL(database.url).pathname.slice(1);
  await run("query", "create schema birds");
  await run("query", `alter database "${name}" set search_path = birds`);
  const { loaded, exitCode } = await run("schema:log");
  expect({ loaded, exitCode }).toEqual({ loaded: true, exitCode: 0 });
}, 60_000);
