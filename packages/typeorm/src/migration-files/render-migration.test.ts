import { afterEach, describe, expect, it } from "vitest";
import {
  type TestProject,
  type TypeOrmVersion,
  testProject,
  typeormVersions,
} from "../test-support/project.js";
import { migrationClassName, timestampOf } from "./migration-name.js";
import { prettySql } from "./pretty-sql.js";
import { type MigrationShape, migrationFile, renderMigration } from "./render-migration.js";

const open: TestProject[] = [];
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

const timestamp = 1700000000000;

describe("a migration file", () => {
  it("has TypeORM's form", () => {
    const text = renderMigration(
      {
        name: "user-changed",
        timestamp,
        up: [`ALTER TABLE "user" ADD "additional_notes" character varying`],
        down: [`ALTER TABLE "user" DROP COLUMN "additional_notes"`],
        release: "1.1.0",
        featureFlag: "notes",
        transaction: false,
        header: ["Adds notes."],
      },
      { language: "ts" },
    );
    expect(text).toBe(`import type { MigrationInterface, QueryRunner } from "typeorm";

// Adds notes.
export class UserChanged1700000000000 implements MigrationInterface {
    name = 'UserChanged1700000000000'
    release = '1.1.0'
    featureFlag = 'notes'
    transaction = false

    public async up(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query(\`ALTER TABLE "user" ADD "additional_notes" character varying\`);
    }

    public async down(queryRunner: QueryRunner): Promise<void> {
        await queryRunner.query(\`ALTER TABLE "user" DROP COLUMN "additional_notes"\`);
    }
}
`);
  });

  it.each([
    ["init-schema", "InitSchema"],
    ["UserChanged", "UserChanged"],
    ["add_user notes", "AddUserNotes"],
    ["größe", "Größe"],
  ])("is of the class %s in CamelCase with its timestamp", (name, className) => {
    expect(migrationClassName(name, timestamp)).toBe(`${className}${timestamp}`);
    expect(timestampOf(`${className}${timestamp}`)).toBe(timestamp);
  });

  it("has its timestamp before its name", () => {
    expect(migrationFile("src/migrations/UserChanged", timestamp, { language: "ts" })).toBe(
      `src/migrations/${timestamp}-UserChanged.ts`,
    );
    expect(migrationFile("UserChanged.js", timestamp, { language: "js" })).toBe(
      `${timestamp}-UserChanged.js`,
    );
  });
});

const awkward = [
  `SELECT '\\d\`\${x}\`\\' || $1 || $$ \` $$`,
  "SELECT E'a\\nb', 'it''s', \"a`b\"",
  "COMMENT ON TABLE t IS 'line\r\nnext\rlast\n'",
  `CREATE TABLE "a" ("id" integer NOT NULL DEFAULT nextval('a,(b'), "name" character varying(100) NOT NULL, CONSTRAINT "x" CHECK ("name" <> ',('))`,
];

describe.each([
  { language: "ts", type: "commonjs" },
  { language: "ts", type: "module" },
  { language: "js", type: "commonjs" },
  { language: "js", type: "module", esm: true },
] as const)("written as $language for $type", ({ language, type, ...rest }) => {
  it.each(Object.keys(typeormVersions) as TypeOrmVersion[])(
    "sends exactly the statements given, TypeORM %s",
    async (version) => {
      const shape: MigrationShape = { language, ...rest };
      const content = { name: "Awkward", timestamp, up: awkward, down: ["SELECT 1"] };
      const made = testProject({ "package.json": JSON.stringify({ type }) }, version);
      open.push(made);
      made.write({
        [migrationFile("Plain", timestamp, shape)]: renderMigration(content, shape),
        [migrationFile("Pretty", timestamp, shape)]: renderMigration(content, { ...shape, pretty: true }),
      });
      const read = (name: string) => `await (async () => {
      const module = await godwit.loadModule("${timestamp}-${name}.${language}", { projectDirectory });
      const Migration = typeof module === "function" ? module : Object.values(module).find((one) => typeof one === "function");
      const sent = [], migration = new Migration(), runner = { query: (sql) => sent.push(sql) };
      await migration.up(runner); await migration.down(runner);
      return { name: migration.name, sent };
    })()`;
      const { plain, pretty } = (await made.run(
        `return { plain: ${read("Plain")}, pretty: ${read("Pretty")} };`,
      )) as Record<string, { sent: string[] }>;
      expect(plain).toEqual({ name: `Awkward${timestamp}`, sent: [...awkward, "SELECT 1"] });
      const words = (sql: string) => sql.replaceAll(/\s+/g, "");
      expect(pretty!.sent.map(words)).toEqual([...awkward, "SELECT 1"].map(words));
      expect(pretty!.sent.slice(0, 3)).toEqual(awkward.slice(0, 3));
      expect(pretty!.sent[3]).toContain("\n");
    },
  );

  it("is a skeleton where no statements are given", () => {
    const text = renderMigration({ name: "Empty", timestamp, up: [], down: [] }, { language, ...rest });
    expect(text).toMatch(/async up\(queryRunner.*\{\n {4}\}\n/);
    expect(text).not.toContain("query(");
  });
});

describe("pretty SQL", () => {
  it("puts the items of a list on lines of their own and nothing inside quotes", () => {
    expect(prettySql(awkward[3]!, "    ")).toEqual([
      `CREATE TABLE "a" (`,
      `    "id" integer NOT NULL DEFAULT nextval('a,(b'),`,
      `    "name" character varying(100) NOT NULL,`,
      `    CONSTRAINT "x" CHECK ("name" <> ',(')`,
      ")",
    ]);
  });
});
