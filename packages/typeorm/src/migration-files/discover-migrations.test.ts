import { afterEach, describe, expect, it } from "vitest";
import {
  type TestProject,
  type TypeOrmVersion,
  testProject,
  typeormVersions,
} from "../test-support/project.js";

const open: TestProject[] = [];
function project(files: Record<string, string>, version?: TypeOrmVersion): TestProject {
  const made = testProject(files, version);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

const at = (offset: number) => 1700000000000 + offset;
const migration = (name: string, body = "", sql = "SELECT 1") =>
  `import type { MigrationInterface, QueryRunner } from "typeorm";
   export class ${name} implements MigrationInterface {
     name = '${name}'; ${body}
     public async up(queryRunner: QueryRunner): Promise<void> { await queryRunner.query(\`${sql}\`); }
     public async down(): Promise<void> {}
   }`;

const discover = (sources: string) => `
  const { relative } = await import("node:path");
  const all = await godwit.discoverMigrations(${sources}, { projectDirectory });
  return Promise.all(all.map(async ({ instance, file, ...rest }) =>
    ({ ...rest, file: file && relative(projectDirectory, file), up: typeof (await instance()).up })));`;
const source = (owner: string, patterns: string) =>
  `{ package: "${owner}", migrations: ${patterns}, directory: projectDirectory, prefer: "source" }`;

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])(
  "discovering migrations, TypeORM %s",
  (version) => {
    it.each(["commonjs", "module"])(
      "orders those of patterns and classes by timestamp and reads what they say: %s",
      async (type) => {
        const made = project(
          {
            "package.json": JSON.stringify({ type }),
            "core/a.ts": migration(`A${at(2)}`, "release = '1.0.0'; featureFlag = 'x'; transaction = false;"),
            "core/b.ts": migration(`B${at(1)}`),
            "core/helper.ts": "export const sql = 1; export class NotOne {}",
            "src/migrations/c.ts": migration(`C${at(2)}`),
            "src/migrations/index.ts": `export { C${at(2)} } from "./c.js"; import { D${at(0)} } from "../d.js"; export const list = [D${at(0)}];`,
            "src/d.ts": migration(`D${at(0)}`),
            "src/data-source.ts": `import { DataSource } from "typeorm"; import { C${at(2)}, list } from "./migrations/index.js";
          export const Shop = new DataSource({ type: "postgres", migrations: [C${at(2)}, ...list, "src/migrations/c.ts"] });`,
          },
          version,
        );
        const found = await made.run(`
      const loaded = await godwit.loadDataSource("src/data-source.ts", { projectDirectory });
      ${discover(`[${source("core", `["core/*.ts"]`)}, { package: "shop", migrations: loaded.dataSource.options.migrations, directory: projectDirectory, prefer: loaded.prefer, usedIn: loaded.file }]`)}`);
        const up = "function";
        const hash = expect.stringMatching(/^[\w-]{32}$/);
        expect(found).toEqual([
          { name: `D${at(0)}`, timestamp: at(0), package: "shop", file: "src/d.ts", hash, up },
          { name: `B${at(1)}`, timestamp: at(1), package: "core", file: "core/b.ts", hash, up },
          {
            name: `A${at(2)}`,
            timestamp: at(2),
            package: "core",
            file: "core/a.ts",
            transaction: false,
            release: "1.0.0",
            featureFlag: "x",
            hash,
            up,
          },
          { name: `C${at(2)}`, timestamp: at(2), package: "shop", file: "src/migrations/c.ts", hash, up },
        ]);
      },
    );
  },
);

describe("what cannot be migrations of one history", () => {
  it.each([
    [
      "a class without a timestamp",
      { "a.ts": migration("NoStamp") },
      "MIGRATION_WITHOUT_TIMESTAMP",
      "The migration NoStamp in a.ts has no timestamp at the end of its name.",
    ],
    [
      "a timestamp that is too short",
      { "a.ts": migration("Short170000000000") },
      "MIGRATION_WITHOUT_TIMESTAMP",
      /Short170000000000/,
    ],
    [
      "one timestamp twice in a package",
      { "a.ts": migration(`A${at(0)}`), "b.ts": migration(`B${at(0)}`) },
      "MIGRATION_TIMESTAMP_TWICE",
      `Two migrations of one package have the timestamp ${at(0)}: a.ts (shop) and b.ts (shop).`,
    ],
    [
      "one name twice in a package",
      { "a.ts": migration(`A${at(0)}`), "b.ts": migration(`A${at(0)}`) },
      "MIGRATION_NAME_TWICE",
      `Two migrations are called A${at(0)}: a.ts (shop) and b.ts (shop).`,
    ],
    [
      "one name in two packages",
      { "a.ts": migration(`A${at(0)}`), "core/b.ts": migration(`A${at(0)}`) },
      "MIGRATION_NAME_TWICE",
      `Two migrations are called A${at(0)}: core/b.ts (core) and a.ts (shop).`,
    ],
    [
      "a release that is no text",
      { "a.ts": migration(`A${at(0)}`, "release = 1.1;") },
      "MIGRATION_PROPERTY",
      /release of the migration/,
    ],
    [
      "a constructor that throws",
      { "a.ts": migration(`A${at(0)}`, "constructor() { throw new Error('not now') }") },
      "MODULE_THROWS",
      /a\.ts:\d+: not now/,
    ],
    [
      "a syntax error",
      { "a.ts": migration(`A${at(0)}`).replace("async up", "async up up") },
      "SYNTAX_ERROR",
      /^a\.ts:4:\d+: [\s\S]*\^/,
    ],
  ])("%s", async (_name, files, code, message) => {
    const made = project({ "package.json": "{}", ...files });
    await expect(
      made.run(discover(`[${source("core", `["core/*.ts"]`)}, ${source("shop", `["*.ts"]`)}]`)),
    ).rejects.toMatchObject({
      code,
      message: typeof message === "string" ? message : expect.stringMatching(message),
    });
  });
});
