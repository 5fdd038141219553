import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type TestProject, type TypeOrmVersion, testProject } from "../test-support/project.js";

const open: TestProject[] = [];
function project(files: Record<string, string>, version?: TypeOrmVersion): TestProject {
  const made = testProject(files, version);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

const shared = `
  import { DataSource, type MigrationInterface, type QueryRunner, Table as T } from "typeorm";
  import * as path from "node:path";
  import { table } from "./names.js";
  // what it is about
  export const limit: number = 10, LABEL = "it's";
  const options = { table, limit };
  function quoted(name: string) { return \`"\${name}"\`; }
  export class Data1700000000001 implements MigrationInterface {
    name = "Data1700000000001"
    release = '1.2.0';
    private readonly batch = 500;
    public async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.createTable(new T({ name: quoted(options.table) + path.sep }));
      for (const row of (await queryRunner.query(\`SELECT 'x'
        FROM t LIMIT \${limit}\`)) as { id: string }[]) await queryRunner.query('UPDATE t SET a = $1', [row.id, LABEL, this.batch]);
    }
    public async down(queryRunner: QueryRunner): Promise<void> { await queryRunner.query(table); }
  }`;

describe("the migration hash", () => {
  const hashes = (files: string[]) => `
    const hashes = new godwit.MigrationHashes(projectDirectory);
    return ${JSON.stringify(files)}.map((file) => hashes.hash("Data1700000000001", projectDirectory + "/" + file) ?? null);`;

  it.each([
    ["CommonJS, ES2022", { module: "commonjs", target: "es2022" }],
    ["CommonJS, ES2017", { module: "commonjs", target: "es2017" }],
    ["CommonJS without interop", { module: "commonjs", target: "es2021", esModuleInterop: false }],
    ["ES modules", { module: "nodenext", target: "es2023" }],
    [
      "with comments removed and fields defined",
      { module: "commonjs", target: "esnext", removeComments: true, useDefineForClassFields: true },
    ],
  ])("is the same for what TypeScript compiles it to: %s", async (name, compilerOptions) => {
    const type = name === "ES modules" ? "module" : "commonjs";
    const made = project({
      "package.json": JSON.stringify({ type }),
      "in/data.ts": shared,
      "in/names.ts": `export const table = "t";`,
      "in/tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...compilerOptions,
          outDir: "../out",
          rootDir: ".",
          types: [],
          skipLibCheck: true,
        },
        include: ["*.ts"],
      }),
    });
    compileWithTsc(made, "in/tsconfig.json");
    const [typescript, compiled] = (await made.run(hashes(["in/data.ts", "out/data.js"]))) as string[];
    expect(typescript).toMatch(/^[\w-]{32}$/);
    expect(compiled).toBe(typescript);
  });

  it("is not told for code lowered below ES2017", async () => {
    const made = project({
      "package.json": "{}",
      "old.js": `"use strict"; exports.Data1700000000001 = void 0; class Data1700000000001 { up(q) { return __awaiter(this, void 0, void 0, function* () {}); } } exports.Data1700000000001 = Data1700000000001;`,
    });
    expect(await made.run(hashes(["old.js"]))).toEqual([null]);
  });

  const variants: [string, (text: string) => string, boolean][] = [
    ["line endings", (text) => text.replaceAll("\n", "\r\n"), true],
    ["comments and blank lines", (text) => text.replace("// what it is about", "/* other */\n\n"), true],
    ["quotes of a string", (text) => text.replace(`'1.2.0'`, `"1.2.0"`), true],
    ["indentation of code", (text) => text.replaceAll("\n    ", "\n"), false],
    ["a type", (text) => text.replace(": number = 10", ": bigint | number = 10"), true],
    ["a statement's SQL", (text) => text.replace("UPDATE t", "UPDATE u"), false],
    ["a constant it uses", (text) => text.replace("= 10", "= 11"), false],
    ["a negative constant", (text) => text.replace("= 10", "= -10"), false],
    ["the release", (text) => text.replace("1.2.0", "1.2.1"), false],
    ["a property of the class", (text) => text.replace("500", "501"), false],
    ["what an import means", (text) => text.replace("Table as T", "View as T"), false],
    ["down", (text) => text.replace("query(table)", "query(table + '')"), false],
    [
      "another migration in the file",
      (text) => `${text} export class Other1700000000009 { async up() {} async down() {} }`,
      true,
    ],
    [
      "await left out",
      (text) => text.replace("for (const row of (await queryRunner", "for (const row of (queryRunner"),
      false,
    ],
    ["optional chaining", (text) => text.replace("row.id", "row?.id"), false],
  ];
  it("changes with what a migration says, and with nothing else", async () => {
    const texts = [shared, ...variants.map(([, change]) => change(shared))];
    const files = texts.map((text, index) => [`${index}.ts`, text] as const);
    const made = project({ "package.json": "{}", ...Object.fromEntries(files) });
    const [original, ...changed] = (await made.run(hashes(files.map(([file]) => file)))) as string[];
    expect(changed).not.toContain(null);
    expect(variants.map(([name], index) => [name, changed[index] === original])).toEqual(
      variants.map(([name, , same]) => [name, same]),
    );
  });

  it("is of the source where a compiled file has one, and remembered until the file changes", async () => {
    const made = project({ "package.json": "{}", "src/data.ts": shared, "dist/data.js": "not even code(" });
    const read = async () =>
      (await made.run(
        `${hashes(["src/data.ts", "dist/data.js"]).replace("return", "const all =")} hashes.flush(); return all;`,
      )) as string[];
    const [first, twin] = await read();
    expect(twin).toBe(first);
    const cache = join(made.directory, ".godwit/cache/migration-hashes.json");
    made.write({
      ".godwit/cache/migration-hashes.json": readFileSync(cache, "utf8").replaceAll(first!, "remembered"),
    });
    expect(await read()).toEqual(["remembered", "remembered"]);
    made.write({ "src/data.ts": shared.replace("= 10", "= 12") });
    expect(await read()).not.toContain("remembered");
  });
});

function compileWithTsc(made: TestProject, config: string): void {
  const tsc = fileURLToPath(new URL("../../../../node_modules/typescript/bin/tsc", import.meta.url));
  try {
    execFileSync(process.execPath, [tsc, "-p", join(made.directory, config)], { stdio: "pipe" });
  } catch (error) {
    // It writes its output also where it complains, as of removed options.
    expect(String((error as { stdout: Buffer }).stdout)).toMatch(/error TS/);
  }
}
