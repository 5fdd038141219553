import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.js";
import { writeDrizzleProject } from "./drizzle-project.js";
import { type Command, executed } from "./measure.js";
import { bin, home, modules } from "./paths.js";
import { writeTypeormProject } from "./typeorm-project.js";

const node = process.execPath;

/** `migration:generate` and `migration:run` of one size, by every tool that has them. */
export async function generateAndRun(bench: Bench, tables: number): Promise<void> {
  const project = bench.place(`typeorm-${tables}`);
  writeTypeormProject(project, { tables, changed: false });
  const changed = bench.place(`typeorm-${tables}-changed`);
  writeTypeormProject(changed, { tables, changed: true });
  const clean = removingMigrations(project);
  await bench.server.create("empty");
  const on = (database: string, argv: readonly string[], cwd = project, accept = [0]): Command => ({
    argv: [node, ...argv],
    cwd,
    accept,
    env: { DATABASE_URL: bench.server.url(database) },
  });
  const generate = ["migration:generate", "src/migrations/Init", "-d"];
  await bench.add(
    "generate from empty",
    "Godwit, --no-prove",
    tables,
    on("empty", [bin.godwit, ...generate, "dist/data-source.js", "--no-prove"]),
    clean,
  );
  await bench.add(
    "generate from empty",
    "Godwit",
    tables,
    on("empty", [bin.godwit, ...generate, "dist/data-source.js"]),
    clean,
  );
  const generated = lastMigration(project);
  await bench.add(
    "generate from empty",
    "TypeORM",
    tables,
    on("empty", [bin.typeorm, ...generate, "dist/data-source.js"]),
    clean,
  );
  clean();
  await runGenerated(bench, tables, project, generated, on);
  await bench.add(
    "generate, nothing changed",
    "Godwit",
    tables,
    on("whole", [bin.godwit, ...generate, "dist/data-source.js"]),
    clean,
  );
  await bench.add(
    "generate, nothing changed",
    "Godwit, .ts",
    tables,
    on("whole", [bin.godwit, ...generate, "src/data-source.ts"]),
    clean,
  );
  await remembered(bench, tables, on("whole", [bin.godwit, ...generate, "dist/data-source.js"]), clean);
  await bench.add(
    "generate, nothing changed",
    "TypeORM",
    tables,
    on("whole", [bin.typeorm, ...generate, "dist/data-source.js"], project, [0, 1]),
    clean,
  );
  const cleanChanged = removingMigrations(changed);
  await bench.add(
    "generate, one change",
    "Godwit",
    tables,
    on("whole", [bin.godwit, ...generate, "dist/data-source.js"], changed),
    cleanChanged,
  );
  await bench.add(
    "generate, one change",
    "TypeORM",
    tables,
    on("whole", [bin.typeorm, ...generate, "dist/data-source.js"], changed),
    cleanChanged,
  );
  await bench.add("floors", "floor A", tables, on("whole", [join(home, "dist/floor-a.js")]));
  await bench.add(
    "floors",
    "floor B",
    tables,
    on("whole", [join(home, "floor-b.cjs"), join(project, "dist/data-source.js")]),
  );
  await bench.add("floors", "Godwit's reader alone", tables, on("whole", [join(home, "dist/reader.js")]));
  await otherTools(bench, tables, on);
}

/** With what the entities said the last time forgotten before each run, and known. The other rows do without it. */
async function remembered(bench: Bench, tables: number, command: Command, clean: () => void): Promise<void> {
  const plain = { ...command, plain: true };
  const forget = () => rmSync(join(command.cwd, ".godwit/cache/entities"), { recursive: true, force: true });
  await bench.add("generate, nothing changed, remembering it", "Godwit", tables, plain, () => {
    clean();
    forget();
  });
  await bench.add("generate, nothing touched since", "Godwit", tables, plain, () => {
    clean();
    executed(command);
  });
}

type On = (database: string, argv: readonly string[], cwd?: string, accept?: number[]) => Command;

async function runGenerated(
  bench: Bench,
  tables: number,
  project: string,
  generated: string,
  on: On,
): Promise<void> {
  mkdirSync(join(project, "src/migrations"), { recursive: true });
  writeFileSync(join(project, "src/migrations/1700000000000-Init.ts"), generated);
  const fresh = () => bench.server.create("whole");
  await bench.add(
    "run the first migration",
    "Godwit",
    tables,
    on("whole", [bin.godwit, "migration:run", "-d", "src/data-source.ts"]),
    fresh,
  );
  const show = on("whole", [bin.godwit, "migration:show", "-d", "src/data-source.ts"]);
  const again = { ...on("whole", [bin.godwit, "migration:run", "-d", "src/data-source.ts"]), plain: true };
  await bench.add("run the first migration", "Godwit, data source as it was", tables, again, async () => {
    await fresh();
    executed(show);
  });
  const script = join(project, "up.sql");
  writeFileSync(script, inTransactions(upStatements(generated)));
  const psql: Command = {
    argv: ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script, bench.server.url("by_psql")],
    cwd: project,
  };
  await bench.add("run the first migration", "psql", tables, psql, () => bench.server.create("by_psql"));
  const there = join(project, "up-down-up.sql");
  const [up, down] = [upStatements(generated), downStatements(generated)].map(inTransactions);
  writeFileSync(there, [up, down, up].join(""));
  const thrice = { ...psql, argv: psql.argv.map((word) => (word === script ? there : word)) };
  await bench.add("run the first migration", "psql, up, down, up", tables, thrice, () =>
    bench.server.create("by_psql"),
  );
  await bench.add(
    "run, nothing pending",
    "Godwit",
    tables,
    on("whole", [bin.godwit, "migration:run", "-d", "src/data-source.ts"]),
  );
  cpSync(join(project, "src/migrations"), join(`${project}-changed`, "src/applied"), { recursive: true });
}

/** The statements of a generated migration's `up`. */
function upStatements(source: string): string[] {
  return statementsOf(source.slice(source.indexOf("async up("), source.indexOf("async down(")));
}

function downStatements(source: string): string[] {
  return statementsOf(source.slice(source.indexOf("async down(")));
}

/** The transactions that the migration has: its own, or the one that is opened around it. */
function inTransactions(statements: readonly string[]): string {
  const own = statements.includes("BEGIN");
  return `${(own ? statements : ["BEGIN", ...statements, "COMMIT"]).join(";\n")};\n`;
}

/** As the migration's own queries hold them. */
function statementsOf(method: string): string[] {
  return [...method.matchAll(/\.query\(\s*`((?:[^`\\]|\\.)*)`/g)].map(([, text]) =>
    (text ?? "").replace(/\\([`\\$])/g, "$1"),
  );
}

async function otherTools(bench: Bench, tables: number, on: On): Promise<void> {
  const drizzle = bench.place(`drizzle-${tables}`);
  writeDrizzleProject(drizzle, { tables, changed: false });
  const generate = [
    bin.drizzle,
    "generate",
    "--dialect",
    "postgresql",
    "--schema",
    "./schema.ts",
    "--out",
    "./drizzle",
  ];
  const forget = () => rmSync(join(drizzle, "drizzle"), { recursive: true, force: true });
  await bench.add(
    "generate from empty",
    "Drizzle Kit (no database)",
    tables,
    on("empty", generate, drizzle),
    forget,
  );
  await bench.add(
    "generate, nothing changed",
    "Drizzle Kit (no database)",
    tables,
    on("empty", generate, drizzle),
  );
  const mikro = bench.place(`mikro-${tables}`);
  const script = (action: string) => [join(home, "mikro-orm.cjs"), String(tables), action, mikro];
  const clean = () => symlinkSync(modules, join(bench.place(`mikro-${tables}`), "node_modules"));
  clean();
  await bench.server.create("by_mikro");
  await bench.add("generate from empty", "MikroORM", tables, on("by_mikro", script("create")), clean);
  await bench.add("run the first migration", "MikroORM", tables, on("by_mikro", script("up")), () =>
    bench.server.create("by_mikro"),
  );
  await bench.add("generate, nothing changed", "MikroORM", tables, on("by_mikro", script("create")));
}

/** Puts a project back as it was written: no migration, and none registered in its data source. */
function removingMigrations(project: string): () => void {
  const source = join(project, "src/data-source.ts");
  const [contents, { atime, mtime }] = [readFileSync(source), statSync(source)];
  return () => {
    rmSync(join(project, "src/migrations"), { recursive: true, force: true });
    mkdirSync(join(project, "src/migrations"), { recursive: true });
    writeFileSync(source, contents);
    utimesSync(source, atime, mtime);
  };
}

function lastMigration(project: string): string {
  const folder = join(project, "src/migrations");
  const [file] = readdirSync(folder).sort().reverse();
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8");
}
