import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";

let project: LinkedProject;
let database: TestDatabase;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  project = linkedProject({
    "package.json": "{}",
    "src/data-source.ts": `import "reflect-metadata";
import { DataSource } from "typeorm";
import { Bird } from "./bird";
export const AppDataSource = new DataSource({
  type: "postgres",
  url: process.env.BIRDS_URL,
  entities: [Bird],
  migrations: [__dirname + "/migrations/*.ts"],
});
`,
    "src/bird.ts": `import { Entity, PrimaryColumn } from "typeorm";
@Entity() export class Bird { @PrimaryColumn() id!: number; }
`,
    "src/migrations/1700000000001-Birds.ts": migration(1, "CREATE TABLE bird (id int PRIMARY KEY)"),
  });
});
afterEach(async () => {
  project.remove();
  await database.drop();
});

function migration(at: number, sql: string, loop = false): string {
  const query = `await runner.query(${JSON.stringify(sql)});`;
  return `import type { QueryRunner } from "typeorm";
export class M170000000000${at} {
  async up(runner: QueryRunner) { ${loop ? `for (const _ of [1]) ${query}` : query} }
  async down(runner: QueryRunner) {}
}
`;
}

/** Runs what is pending; gives whether the data source had to be loaded, and how many migrations ran. */
async function run(): Promise<{ loaded: boolean; ran: number }> {
  const words = ["migration:run", "-d", "src/data-source.ts", "--timing", "--json"];
  const { stdout, stderr, exitCode } = await project.godwit(words, { BIRDS_URL: database.url });
  expect({ exitCode, stderr: exitCode === 0 ? "" : stderr + stdout }).toEqual({ exitCode: 0, stderr: "" });
  const all = stdout + stderr;
  return { loaded: all.includes('"data source"'), ran: all.split('"migration-finished"').length - 1 };
}

it("runs constant SQL without loading a data source that is as it was, and loads it for what wants more", async () => {
  expect(await run()).toEqual({ loaded: true, ran: 1 });
  expect(await run()).toEqual({ loaded: false, ran: 0 });
  project.write("src/migrations/1700000000002-Km.ts", migration(2, "ALTER TABLE bird ADD km int"));
  expect(await run()).toEqual({ loaded: false, ran: 1 });
  const counting = "INSERT INTO bird SELECT count(*) FROM bird";
  project.write("src/migrations/1700000000003-Data.ts", migration(3, counting, true));
  expect(await run()).toEqual({ loaded: false, ran: 1 });
  const session = await database.server.connect();
  try {
    expect((await session.query("select id, km from bird")).rows).toEqual([["0", null]]);
  } finally {
    await session.close();
  }
  project.write("src/bird.ts", "import 'typeorm'; export class Bird {}\n");
  expect((await run()).loaded).toBe(true);
});
