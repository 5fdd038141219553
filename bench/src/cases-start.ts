import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.js";
import { type Command, executed } from "./measure.js";
import { bin, home, modules } from "./paths.js";

const node = process.execPath;

/** Start-up alone, and a long history with nothing pending. */
export async function startUp(bench: Bench): Promise<void> {
  const cwd = bench.place("start");
  const start = (tool: string, ...words: string[]) => ({
    work: "start",
    tool,
    tables: 0,
    command: { argv: [node, ...words], cwd },
  });
  await bench.inTurn([
    start("node -e 0", "-e", "0"),
    start("godwit --version", bin.godwit, "--version"),
    start("godwit --help", bin.godwit, "--help"),
  ]);
}

/** A thousand applied migrations in a thousand TypeScript files, and the same files as JavaScript only loaded. */
export async function longHistory(bench: Bench, count = 1000): Promise<void> {
  const project = bench.place("history");
  mkdirSync(join(project, "src/migrations"), { recursive: true });
  mkdirSync(join(project, "js"), { recursive: true });
  symlinkSync(modules, join(project, "node_modules"));
  for (let i = 0; i < count; i++) {
    const name = `Step${1_700_000_000_000 + i}`;
    writeFileSync(join(project, `src/migrations/${1_700_000_000_000 + i}-Step.ts`), typescript(name));
    writeFileSync(join(project, `js/${name}.js`), javascript(name));
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "history", type: "commonjs" }));
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { module: "commonjs", target: "es2022" } }),
  );
  writeFileSync(join(project, "src/data-source.ts"), dataSource);
  await bench.server.create("history");
  const env = { DATABASE_URL: bench.server.url("history") };
  const run: Command = {
    argv: [node, bin.godwit, "migration:run", "-d", "src/data-source.ts"],
    cwd: project,
    env,
  };
  const load: Command = { argv: [node, join(home, "load-folder.cjs"), join(project, "js")], cwd: project };
  const nothing = { work: "run, nothing pending of a long history", tables: count };
  await bench.inTurn([
    {
      work: "run a long history",
      tool: "Godwit",
      tables: count,
      command: run,
      before: () => bench.server.create("history"),
    },
    { ...nothing, tool: "Godwit", command: run },
    {
      ...nothing,
      tool: "Godwit, data source as it was",
      command: { ...run, plain: true },
      before: () => executed(run),
    },
    { ...nothing, tool: "loading the files as .js", command: load },
  ]);
}

const typescript = (name: string) => `import type { MigrationInterface, QueryRunner } from "typeorm";

export class ${name} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`SELECT '${name}'\`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`SELECT '${name}'\`);
  }
}
`;

const javascript = (name: string) => `"use strict";
exports.${name} = class ${name} {
  async up(queryRunner) {
    await queryRunner.query(\`SELECT '${name}'\`);
  }

  async down(queryRunner) {
    await queryRunner.query(\`SELECT '${name}'\`);
  }
};
`;

const dataSource = `import { join } from "node:path";
import { DataSource } from "typeorm";

export const AppDataSource = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL,
  migrations: [join(__dirname, "migrations/*.{ts,js}")],
});
`;
