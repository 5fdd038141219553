import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { registerClass } from "./register-class.js";

const open: string[] = [];
afterEach(() => {
  for (const directory of open.splice(0)) rmSync(directory, { recursive: true });
});

interface Case {
  readonly before: string;
  readonly dataSource?: string;
  readonly list?: "migrations" | "entities";
  readonly name?: string;
  readonly classFile?: string;
  readonly classText?: string;
  readonly files?: Record<string, string>;
}

/** Registers a migration in a data source; gives the answer and the file's text afterwards. */
function register(given: Case) {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "godwit-register-")));
  open.push(directory);
  const name = given.name ?? "Two2";
  const classFile = given.classFile ?? `src/migrations/2-${name}.ts`;
  const dataSource = given.dataSource ?? "src/data-source.ts";
  const files = {
    "package.json": "{}",
    [classFile]: given.classText ?? `export class ${name} {}`,
    [dataSource]: given.before,
    ...given.files,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const answer = registerClass({
    dataSourceFile: join(directory, dataSource),
    list: given.list ?? "migrations",
    className: name,
    classFile: join(directory, classFile),
    projectDirectory: directory,
  });
  return { answer, text: readFileSync(join(directory, dataSource), "utf8"), directory };
}

describe("registration in a data source", () => {
  const cases: [string, Case, string][] = [
    [
      "an empty array, single quotes, no semicolons",
      {
        before:
          "import 'reflect-metadata'\nimport { DataSource } from 'typeorm'\n\nexport const D = new DataSource({\n    migrations: [],\n})\n",
      },
      "import 'reflect-metadata'\nimport { DataSource } from 'typeorm'\nimport { Two2 } from './migrations/2-Two2'\n\nexport const D = new DataSource({\n    migrations: [Two2],\n})\n",
    ],
    [
      "a line of classes, an import with a comment behind it",
      {
        before: `import { DataSource } from "typeorm";\nimport { One1 } from "./migrations/1-One1.js"; // first\nexport default new DataSource({ migrations: [One1], entities: [] });\n`,
      },
      `import { DataSource } from "typeorm";\nimport { One1 } from "./migrations/1-One1.js"; // first\nimport { Two2 } from "./migrations/2-Two2.js";\nexport default new DataSource({ migrations: [One1, Two2], entities: [] });\n`,
    ],
    [
      "a line of classes with a comma at its end",
      { before: `import { One1 } from "./migrations/1-One1.ts";\nnew DataSource({ migrations: [One1,] });` },
      `import { One1 } from "./migrations/1-One1.ts";\nimport { Two2 } from "./migrations/2-Two2.ts";\nnew DataSource({ migrations: [One1, Two2,] });`,
    ],
    [
      "lines, with comments and a comma at the end, CRLF",
      {
        before: `import { One1 } from "./a";\r\nconst options = {\r\n\tmigrations: [\r\n\t\tOne1, // done\r\n\t],\r\n} satisfies object;\r\nnew DataSource(options as never);\r\n`,
      },
      `import { One1 } from "./a";\r\nimport { Two2 } from "./migrations/2-Two2";\r\nconst options = {\r\n\tmigrations: [\r\n\t\tOne1, // done\r\n\t\tTwo2,\r\n\t],\r\n} satisfies object;\r\nnew DataSource(options as never);\r\n`,
    ],
    [
      "lines without a comma at the end, one with a comment",
      { before: `const migrations = [\n  One1 // done\n];\nnew DataSource({ migrations });\n` },
      `import { Two2 } from "./migrations/2-Two2";\nconst migrations = [\n  One1, // done\n  Two2\n];\nnew DataSource({ migrations });\n`,
    ],
    [
      "an array that holds a comment only",
      { before: `new DataSource({\n  migrations: [\n    // none yet\n  ],\n});\n` },
      `import { Two2 } from "./migrations/2-Two2";\nnew DataSource({\n  migrations: [\n    // none yet\n    Two2,\n  ],\n});\n`,
    ],
    [
      "options without the list",
      { before: `import { DataSource } from "typeorm";\nnew DataSource({\n  type: "postgres"\n});\n` },
      `import { DataSource } from "typeorm";\nimport { Two2 } from "./migrations/2-Two2";\nnew DataSource({\n  type: "postgres",\n  migrations: [Two2]\n});\n`,
    ],
    [
      "a function around the data source, and a list elsewhere that looks alike",
      {
        before: `const other = { migrations: ["]"] };\nexport default extendEntities(new DataSource({ /* migrations: [] */ migrations: [/* [ */] }));\n`,
      },
      `import { Two2 } from "./migrations/2-Two2";\nconst other = { migrations: ["]"] };\nexport default extendEntities(new DataSource({ /* migrations: [] */ migrations: [/* [ */ Two2] }));\n`,
    ],
    [
      "an ES module project without relative imports",
      {
        before: `import { DataSource } from "typeorm";\nnew DataSource({ migrations: [] });\n`,
        files: { "package.json": '{"type":"module"}' },
      },
      `import { DataSource } from "typeorm";\nimport { Two2 } from "./migrations/2-Two2.js";\nnew DataSource({ migrations: [Two2] });\n`,
    ],
    [
      "the same, for a bundler",
      {
        before: `import { DataSource } from "typeorm";\nnew DataSource({ migrations: [] });\n`,
        files: {
          "package.json": '{"type":"module"}',
          "tsconfig.json": '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler"}}',
        },
      },
      `import { DataSource } from "typeorm";\nimport { Two2 } from "./migrations/2-Two2";\nnew DataSource({ migrations: [Two2] });\n`,
    ],
    [
      "CommonJS JavaScript",
      {
        before: `#!/usr/bin/env node\n"use strict";\nconst { DataSource } = require('typeorm');\nmodule.exports = new DataSource({ migrations: [] });\n`,
        dataSource: "data-source.js",
        classFile: "migrations/2-Two2.js",
        classText: "module.exports = class Two2 {}",
      },
      `#!/usr/bin/env node\n"use strict";\nconst { DataSource } = require('typeorm');\nconst Two2 = require('./migrations/2-Two2');\nmodule.exports = new DataSource({ migrations: [Two2] });\n`,
    ],
    [
      "a name that is taken",
      {
        before: `import { User } from "core";\nnew DataSource({ entities: [User] });\n`,
        list: "entities",
        name: "User",
        classFile: "src/entity/User.ts",
      },
      `import { User } from "core";\nimport { User as User2 } from "./entity/User";\nnew DataSource({ entities: [User, User2] });\n`,
    ],
    [
      "a class imported already, not listed",
      {
        before: `import { Two2 as Second } from "./migrations/2-Two2.js";\nnew DataSource({ migrations: [] });\n`,
      },
      `import { Two2 as Second } from "./migrations/2-Two2.js";\nnew DataSource({ migrations: [Second] });\n`,
    ],
    [
      "a class listed already",
      { before: `import { Two2 } from "./migrations/2-Two2";\nnew DataSource({ migrations: [Two2] });\n` },
      `import { Two2 } from "./migrations/2-Two2";\nnew DataSource({ migrations: [Two2] });\n`,
    ],
    [
      "a .mts file, patterns beside classes",
      {
        before: `import { DataSource } from "typeorm";\nnew DataSource({ migrations: ["old/*.ts", One1] });\n`,
        classFile: "src/migrations/2-Two2.mts",
      },
      `import { DataSource } from "typeorm";\nimport { Two2 } from "./migrations/2-Two2.mjs";\nnew DataSource({ migrations: ["old/*.ts", One1, Two2] });\n`,
    ],
  ];

  it.each(cases)("adds to %s", (_name, given, after) => {
    const { answer, text, directory } = register(given);
    expect(text).toBe(after);
    expect(answer).toEqual({ how: "added", file: join(directory, given.dataSource ?? "src/data-source.ts") });
    const again = registerClass({
      dataSourceFile: join(directory, given.dataSource ?? "src/data-source.ts"),
      list: given.list ?? "migrations",
      className: given.name ?? "Two2",
      classFile: join(directory, given.classFile ?? `src/migrations/2-${given.name ?? "Two2"}.ts`),
      projectDirectory: directory,
    });
    expect(again.how).toBe("added");
  });

  it("edits the source of a compiled data source", () => {
    const before = `import { DataSource } from "typeorm";\nexport const D = new DataSource({ migrations: [] });\n`;
    const compiled = "exports.D = 1;";
    const { answer, text, directory } = register({
      before: compiled,
      dataSource: "dist/data-source.js",
      files: { "src/data-source.ts": before },
    });
    expect(text).toBe(compiled);
    expect(answer).toEqual({ how: "added", file: join(directory, "src/data-source.ts") });
    expect(readFileSync(join(directory, "src/data-source.ts"), "utf8")).toContain("migrations: [Two2]");
  });

  it.each([
    [
      "as written",
      { before: `new DataSource({ migrations: ["nope/*.ts", "src/migrations/*.ts"] });` },
      "src/migrations/*.ts",
    ],
    [
      "that means the compiled side",
      { before: `new DataSource({ migrations: ["dist/migrations/*.js"] });` },
      "dist/migrations/*.js",
    ],
    [
      "put together from the file's own place",
      { before: `new DataSource({ migrations: [One1, path.join(__dirname, "migrations/*.{ts,js}")] });` },
      `path.join(__dirname, "migrations/*.{ts,js}")`,
    ],
    [
      "that a constant of an ES module leads to",
      {
        before: `const __dirname = dirname(fileURLToPath(import.meta.url));
const folder = "migrations";
new DataSource({ migrations: [\`\${__dirname}/\${folder}/*.js\`] });`,
        files: { "package.json": '{"type":"module"}' },
      },
      `\`\${__dirname}/\${folder}/*.js\``,
    ],
    [
      "added up",
      { before: `new DataSource({ migrations: [import.meta.dirname + "/**/" + "*.ts"] });` },
      `import.meta.dirname + "/**/" + "*.ts"`,
    ],
  ])("leaves the file to a pattern %s", (_name, given: Case, glob) => {
    const { answer, text } = register(given);
    expect(answer).toMatchObject({ how: "matched", glob });
    expect(text).toBe(given.before);
  });

  it.each([
    ["new DataSource(load());", "the options of its DataSource are not written out in it"],
    ["new DataSource({ ...shared });", "the migrations of its DataSource come from other options"],
    [
      "new DataSource({ migrations: all() });",
      "the migrations of its DataSource are not an array written out in it",
    ],
    ["export const a = 1;", "it has no new DataSource(...)"],
    ["new DataSource({}); new DataSource({});", "it makes more than one DataSource"],
    ["new DataSource({", "it has a syntax error"],
  ])("says why it leaves a file alone: %s", (before, reason) => {
    const { answer, text } = register({ before });
    expect(answer).toMatchObject({
      how: "not-registered",
      reason,
      advice: expect.stringMatching(/Two2.*migrations: \[Two2\]/),
    });
    expect(text).toBe(before);
  });
});
