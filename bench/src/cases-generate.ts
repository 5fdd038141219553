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
import type { Bench, Case } from "./bench.js";
import { writeDrizzleProject } from "./drizzle-project.js";
import { type Command, executed } from "./measure.js";
import { bin, home, modules } from "./paths.js";
import { writeTypeormProject } from "./typeorm-project.js";

const node = process.execPath;
const generate = ["migration:generate", "src/migrations/Init", "-d"];
const compiled = [...generate, "dist/data-source.js"];

type On = (database: string, argv: readonly string[], cwd?: string, accept?: number[]) => Command;

/** What the cases of one size share. */
interface Size {
  readonly bench: Bench;
  readonly tables: number;
  /** The entities, and the same with one change. */
  readonly project: string;
  readonly changed: string;
  readonly on: On;
  row(work: string, tool: string, command: Command, before?: Case["before"]): Case;
}

/** `migration:generate` and `migration:run` of one size, by every tool that has them. */
export async function generateAndRun(bench: Bench, tables: number): Promise<void> {
  const project = bench.place(`typeorm-${tables}`);
  writeTypeormProject(project, { tables, changed: false });
  const changed = bench.place(`typeorm-${tables}-changed`);
  writeTypeormProject(changed, { tables, changed: true });
  await bench.server.create("empty");
  const on: On = (database, argv, cwd = project, accept = [0]) => ({
    argv: [node, ...argv],
    cwd,
    accept,
    env: { DATABASE_URL: bench.server.url(database) },
  });
  const row: Size["row"] = (work, tool, command, before) => ({ work, tool, tables, command, before });
  const size: Size = { bench, tables, project, changed, on, row };
  const clean = removingMigrations(project);
  clean();
  executed(on("empty", [bin.godwit, ...compiled, "--no-prove"]));
  const generated = lastMigration(project);
  clean();
  await runGenerated(size, generated);
  await bench.inTurn([...generations(size, clean), ...drizzle(size), ...slower(size, clean)]);
  await bench.inTurn(mikroOrm(size));
}

/** What is compared with the floors and with each other. */
function generations({ project, changed, on, row }: Size, clean: () => void): Case[] {
  const whole = on("whole", [bin.godwit, ...compiled]);
  const plain = { ...whole, plain: true };
  const fromEmpty = on("empty", [bin.godwit, ...compiled, "--no-prove"]);
  const forget = () => rmSync(join(project, ".godwit/cache/entities"), { recursive: true, force: true });
  return [
    row("floors", "floor A", on("whole", [join(home, "dist/floor-a.js")])),
    row("floors", "Godwit's reader alone", on("whole", [join(home, "dist/reader.js")])),
    row("floors", "floor B", on("whole", [join(home, "floor-b.cjs"), join(project, "dist/data-source.js")])),
    row("generate, nothing changed", "Godwit", whole, clean),
    row(
      "generate, nothing changed",
      "Godwit, .ts",
      on("whole", [bin.godwit, ...generate, "src/data-source.ts"]),
      clean,
    ),
    // With what the entities said the last time forgotten before each run, and known. The other rows do without it.
    row("generate, nothing changed, remembering it", "Godwit", plain, () => {
      clean();
      forget();
    }),
    row("generate, nothing touched since", "Godwit", plain, () => {
      clean();
      executed(whole);
    }),
    row(
      "generate, one change",
      "Godwit",
      on("whole", [bin.godwit, ...compiled], changed),
      removingMigrations(changed),
    ),
    row("generate from empty", "Godwit, --no-prove", fromEmpty, clean),
    row(
      "generate from empty",
      "Godwit, --no-prove, nothing touched since",
      { ...fromEmpty, plain: true },
      () => {
        clean();
        executed(fromEmpty);
        clean();
      },
    ),
  ];
}

/** What takes longest comes last. */
function slower({ changed, project, on, row }: Size, clean: () => void): Case[] {
  const typeorm = [bin.typeorm, ...compiled];
  return [
    row("generate from empty", "Godwit", on("empty", [bin.godwit, ...compiled]), clean),
    row("generate from empty", "TypeORM", on("empty", typeorm), clean),
    row("generate, nothing changed", "TypeORM", on("whole", typeorm, project, [0, 1]), clean),
    row("generate, one change", "TypeORM", on("whole", typeorm, changed), removingMigrations(changed)),
  ];
}

async function runGenerated({ bench, project, changed, on, row }: Size, generated: string): Promise<void> {
  writeFileSync(join(project, "src/migrations/1700000000000-Init.ts"), generated);
  const fresh = (database: string) => () => bench.server.create(database);
  const run = on("whole", [bin.godwit, "migration:run", "-d", "src/data-source.ts"]);
  const show = on("whole", [bin.godwit, "migration:show", "-d", "src/data-source.ts"]);
  const psql = (file: string, statements: readonly string[][]): Command => {
    writeFileSync(join(project, file), statements.map(inTransactions).join(""));
    const url = bench.server.url("by_psql");
    return {
      argv: ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", join(project, file), url],
      cwd: project,
    };
  };
  const [up, down] = [upStatements(generated), downStatements(generated)];
  const work = "run the first migration";
  await bench.inTurn([
    row(work, "Godwit", run, fresh("whole")),
    row(work, "Godwit, data source as it was", { ...run, plain: true }, async () => {
      await bench.server.create("whole");
      executed(show);
    }),
    row(work, "psql", psql("up.sql", [up]), fresh("by_psql")),
    row("run, nothing pending", "Godwit", run),
  ]);
  // By itself: the files that it deletes cost whoever makes some in the minutes after (see `createDatabase`).
  await bench.inTurn([
    row(work, "psql, up, down, up", psql("up-down-up.sql", [up, down, up]), fresh("by_psql")),
  ]);
  cpSync(join(project, "src/migrations"), join(changed, "src/applied"), { recursive: true });
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

function drizzle({ bench, tables, on, row }: Size): Case[] {
  const folder = bench.place(`drizzle-${tables}`);
  writeDrizzleProject(folder, { tables, changed: false });
  const words = ["generate", "--dialect", "postgresql", "--schema", "./schema.ts", "--out", "./drizzle"];
  const command = on("empty", [bin.drizzle, ...words], folder);
  const forget = () => rmSync(join(folder, "drizzle"), { recursive: true, force: true });
  const tool = "Drizzle Kit (no database)";
  return [row("generate from empty", tool, command, forget), row("generate, nothing changed", tool, command)];
}

/** Each round makes its project and its database anew. */
function mikroOrm({ bench, tables, on, row }: Size): Case[] {
  const folder = `mikro-${tables}`;
  const script = (action: string) => [
    join(home, "mikro-orm.cjs"),
    String(tables),
    action,
    join(bench.folder, folder),
  ];
  const fresh = () => bench.server.create("by_mikro");
  return [
    row("generate from empty", "MikroORM", on("by_mikro", script("create")), async () => {
      symlinkSync(modules, join(bench.place(folder), "node_modules"));
      await fresh();
    }),
    row("run the first migration", "MikroORM", on("by_mikro", script("up")), fresh),
    row("generate, nothing changed", "MikroORM", on("by_mikro", script("create"))),
  ];
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
