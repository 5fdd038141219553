import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ended, type LinkedProject, linkedProject } from "../testing/linked-project.js";

const dataSource = (options: string) => `import "reflect-metadata";
import { DataSource } from "typeorm";
export const AppDataSource = new DataSource({ type: "postgres", url: process.env.DATABASE_URL, ${options} });
`;

const migration = (name: string, up: string, down = "") => `import type { QueryRunner } from "typeorm";
export class ${name} {
  async up(runner: QueryRunner) { ${up} }
  async down(runner: QueryRunner) { ${down} }
}
`;

let project: LinkedProject;
let database: TestDatabase;

beforeEach(async () => {
  project = linkedProject({
    "package.json": '{ "name": "my-shop" }',
    "godwit.config.ts":
      'import { defineConfig } from "godwit";\nexport default defineConfig({ dataSource: "src/data-source.ts" });\n',
    "src/data-source.ts": dataSource("migrations: []"),
  });
  database = await (await sharedServer()).createDatabase();
  return () => database.drop();
});
afterEach(() => project.remove());

const run = (words: string, environment: NodeJS.ProcessEnv = {}) =>
  project.godwit(words.split(" "), { DATABASE_URL: database.url, ...environment });

async function tables(): Promise<unknown> {
  const session = await database.server.connect();
  try {
    const sql = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'";
    return (await session.query(sql)).rows;
  } finally {
    await session.close();
  }
}

/** The exit code, an error with a code and a hint on stderr, no stack, nothing on stdout, and the database untouched. */
async function expectRefusal(ended: Ended, exitCode: number, code: string, ...said: (string | RegExp)[]) {
  expect(ended.stderr).toContain(`(${code})`);
  for (const text of said) expect(ended.stderr).toMatch(text);
  expect(ended.stderr).toContain("What to do:");
  expect(ended.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(ended).toMatchObject({ exitCode, stdout: "" });
  expect(await tables()).toEqual([]);
}

describe("a database that cannot be used", () => {
  it("is another kind than PostgreSQL", async () => {
    project.write(
      "src/data-source.ts",
      dataSource("").replace('"postgres"', '"better-sqlite3"').replace("url", "database: 'x', url"),
    );
    await expectRefusal(
      await run("migration:run -d src/data-source.ts"),
      1,
      "DATABASE_NOT_POSTGRES",
      "SQLite",
    );
  });

  it("does not answer", async () => {
    const url = "postgresql://me:s3cret@127.0.0.1:1/shop";
    for (const words of [
      "migrations run",
      "migrations show",
      "query select",
      "migration:run -d src/data-source.ts",
    ]) {
      const ended = await run(words, { DATABASE_URL: url });
      await expectRefusal(ended, 1, "SERVER_UNREACHABLE", "127.0.0.1:1");
      expect(ended.stderr).not.toContain("s3cret");
    }
  });

  it("is a source of another kind, or a server for scratch databases that does not answer", async () => {
    project.write("a.sql", "create table t (id int);");
    const other = await run("diff --from mysql://root:s3cret@127.0.0.1/shop --to a.sql");
    await expectRefusal(other, 1, "CONNECTION_URL_INVALID", "postgresql://");
    const scratch = "postgresql://me:s3cret@127.0.0.1:1/shop";
    const ended = await run(`diff --from a.sql --to ${database.url} --scratch-url ${scratch}`);
    await expectRefusal(ended, 1, "SERVER_UNREACHABLE", "127.0.0.1:1");
    expect(other.stderr + ended.stderr).not.toContain("s3cret");
  });

  it("is missing, until --create-database makes it", async () => {
    const url = new URL(database.url);
    url.pathname += "_more";
    const missing = { DATABASE_URL: url.href };
    await expectRefusal(await run("migrations run", missing), 1, "DATABASE_MISSING", "--create-database");
    expect(await run("migrations run --create-database", missing)).toMatchObject({ exitCode: 0 });
    const session = await database.server.connect();
    await session.query(`drop database "${url.pathname.slice(1)}"`);
    await session.close();
  });

  it("is named nowhere", async () => {
    project.write("godwit.config.ts", "export default {};\n");
    await expectRefusal(
      await run("migrations run", { DATABASE_URL: "" }),
      1,
      "DATABASE_NOT_CONFIGURED",
      "embedded",
    );
  });

  it("is the embedded one in production", async () => {
    project.write("godwit.config.ts", 'export default { database: "embedded" };\n');
    const production = { DATABASE_URL: "", NODE_ENV: "production" };
    const ended = await run("migrations run", production);
    await expectRefusal(ended, 1, "EMBEDDED_IN_PRODUCTION", "DATABASE_URL");
    expect(ended.stderr).not.toContain("Starting");
  });
});

describe("a data source", () => {
  it.each([
    ["is missing", undefined, "DATA_SOURCE_MISSING"],
    ["exports none", "export const nothing = 1;\n", "DATA_SOURCE_NONE"],
    [
      "exports two",
      `${dataSource("")}export const Other = new DataSource({ type: "postgres" });\n`,
      "DATA_SOURCE_TWO",
    ],
    ["throws", 'throw new Error("no luck");\n', "MODULE_THROWS"],
    ["has a syntax error", "export const = 1;\n", "SYNTAX_ERROR"],
    ["imports what is not there", 'import "./nowhere";\n', "MODULE_NOT_FOUND"],
  ])("%s", async (_, text, code) => {
    if (text !== undefined) project.write("src/bad.ts", text);
    await expectRefusal(await run("migration:run -d src/bad.ts"), 1, code, /src\/bad|nowhere/);
  });
});

describe("a migration", () => {
  const withMigration = (file: string, text: string) => {
    project.write(`src/migrations/${file}`, text);
    project.write("src/data-source.ts", dataSource('migrations: ["src/migrations/*.ts"]'));
  };

  it("with a syntax error is shown with file, line and caret", async () => {
    withMigration("1700000000001-Bad.ts", "export class Bad1700000000001 {\n  async up( {\n}\n");
    await expectRefusal(await run("migrations run"), 1, "SYNTAX_ERROR", /1700000000001-Bad\.ts:\d/, /\^/);
  });

  it.each([
    ["no timestamp", "Bad", "MIGRATION_WITHOUT_TIMESTAMP"],
    ["a short timestamp", "Bad17", "MIGRATION_WITHOUT_TIMESTAMP"],
  ])("of a class with %s", async (_, name, code) => {
    withMigration("1700000000001-Bad.ts", migration(name, ""));
    await expectRefusal(await run("migrations run"), 1, code, name, "1700000000001-Bad.ts");
  });

  it("with the timestamp, or the name, of another one", async () => {
    withMigration("1700000000001-One.ts", migration("One1700000000001", ""));
    project.write("src/migrations/1700000000001-Two.ts", migration("Two1700000000001", ""));
    await expectRefusal(await run("migrations run"), 1, "MIGRATION_TIMESTAMP_TWICE", "One", "Two");
    project.write("src/migrations/1700000000001-Two.ts", migration("One1700000000001", ""));
    await expectRefusal(await run("migrations run"), 1, "MIGRATION_NAME_TWICE", "-One.ts", "-Two.ts");
  });

  it("that fails half way leaves nothing of itself", async () => {
    const up =
      "await runner.query('create table a (id int)'); await runner.query('create tabel b (id int)');";
    withMigration("1700000000001-Half.ts", migration("Half1700000000001", up));
    const ended = await run("migrations run");
    expect(ended).toMatchObject({ exitCode: 1, stdout: "" });
    expect(ended.stderr).toContain("(MIGRATION_FAILED)");
    expect(ended.stderr).toMatch(/create tabel b[^\n]*\n +\^/);
    expect(await tables()).not.toContainEqual(["a"]);
  });
});

describe("a file", () => {
  it("that exists is not written over", async () => {
    project.write("src/entity/Product.ts", "// mine\n");
    await expectRefusal(
      await run("entity:create src/entity/Product"),
      1,
      "FILE_EXISTS",
      "src/entity/Product.ts",
    );
    expect(readFileSync(join(project.directory, "src/entity/Product.ts"), "utf8")).toBe("// mine\n");
  });

  it("in a folder that cannot be made is refused, and the data source stays", async () => {
    project.write("src/migrations", "a file, not a folder\n");
    const before = readFileSync(join(project.directory, "src/data-source.ts"), "utf8");
    await expectRefusal(
      await run("migration:create src/migrations/Add"),
      1,
      "FOLDER_NOT_WRITABLE",
      "src/migrations",
    );
    expect(readFileSync(join(project.directory, "src/data-source.ts"), "utf8")).toBe(before);
  });

  it("is not written when the data source that is to know it is missing", async () => {
    await expectRefusal(
      await run("migration:create src/migrations/Add -d src/nowhere.ts"),
      1,
      "DATA_SOURCE_MISSING",
    );
    expect(existsSync(join(project.directory, "src/migrations"))).toBe(false);
  });

  it("package.json that is no JSON is left alone by init", async () => {
    writeFileSync(join(project.directory, "package.json"), "{ name: my-shop");
    const before = readdirSync(project.directory);
    await expectRefusal(await run("init"), 1, "PACKAGE_JSON_INVALID", "package.json");
    expect(readdirSync(project.directory)).toEqual(before);
  });
});

describe("a config", () => {
  it("gets all its mistakes told", async () => {
    project.write("godwit.config.ts", "export default { databse: 'embedded', packages: 'x' };\n");
    await expectRefusal(await run("migrations run"), 1, "CONFIG_INVALID", "databse", "packages: Expected");
  });

  it("that names a package which is not there, or says nothing", async () => {
    project.write("godwit.config.ts", 'export default { packages: ["nowhere"] };\n');
    await expectRefusal(await run("migrations run"), 1, "PACKAGE_NOT_FOUND", "nowhere");
    project.write("godwit.config.ts", 'export default { packages: ["pg"] };\n');
    await expectRefusal(await run("migrations run"), 1, "PACKAGE_WITHOUT_DECLARATION", "pg");
  });

  it("that is named and missing", async () => {
    await expectRefusal(await run("migrations run --config other.ts"), 1, "FILE_MISSING", "other.ts");
  });
});

describe("a seed", () => {
  beforeEach(() => project.write("godwit.config.ts", 'export default { packages: ["@godwit/commerce"] };\n'));

  it("that is missing, or no JSON, changes nothing", async () => {
    await expectRefusal(await run("seed"), 1, "SEED_NOT_FOUND", "data/seed.json");
    project.write("data/seed.json", '{ "store": }');
    await expectRefusal(await run("seed"), 1, "SEED_NOT_JSON", "data/seed.json");
  });
});
