import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

/** TypeORM versions that everything is tested with, by the name their package has in this repository. */
export const typeormVersions = { "0.3.20": "typeorm03", "1.1": "typeorm" } as const;
export type TypeOrmVersion = keyof typeof typeormVersions;

/** The folder of an installed TypeORM. */
export function typeormFolder(version: TypeOrmVersion): string {
  return join(repository, "node_modules", typeormVersions[version]);
}

export interface TestProject {
  readonly directory: string;
  /** Writes files by path; returns their absolute paths. */
  write(files: Readonly<Record<string, string>>): string[];
  /** Runs a script (ES module text, `godwit` is what this package's folders export,
   * `attempt` gives a value or the error) in a process of its own; gives what it `return`s. */
  run(body: string, nodeOptions?: readonly string[]): Promise<unknown>;
  remove(): void;
}

/** A project in a folder of its own, with TypeORM of the given version installed. */
export function testProject(
  files: Readonly<Record<string, string>>,
  version: TypeOrmVersion = "1.1",
): TestProject {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "godwit-typeorm-")));
  const write = (more: Readonly<Record<string, string>>) =>
    Object.entries(more).map(([path, text]) => writeFile(join(directory, path), text));
  link(typeormFolder(version), join(directory, "node_modules", "typeorm"));
  for (const name of ["reflect-metadata", "pg", "@godwit/typeorm", "@godwit/engine"]) {
    link(join(repository, "node_modules", name), join(directory, "node_modules", name));
  }
  write(files);
  return {
    directory,
    write,
    run: (body, nodeOptions = []) => runScript(directory, body, nodeOptions),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function writeFile(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(realpathSync(target), path);
}

/** The compiled form of one folder: what a process without a TypeScript loader can run. */
const dist = (folder: string) => new URL(`../../dist/${folder}/index.js`, import.meta.url).href;

const runner = (body: string) => `
  import * as loading from "${dist("loading")}";
  import * as dataSource from "${dist("data-source")}";
  import * as migrationFiles from "${dist("migration-files")}";
  import * as memory from "${dist("memory")}";
  import { declaredEntities } from "${dist("schema").replace("index.js", "declared-entities.js")}";
  const godwit = { ...loading, ...dataSource, ...migrationFiles, ...memory, declaredEntities };
  const projectDirectory = process.cwd();
  const attempt = async (work) => {
    try { return { value: await work() }; } catch ({ code, message, hint }) { return { code, message, hint }; }
  };
  async function main() { ${body} }
  const outcome = await main().then(
    (value) => ({ value }),
    (error) => ({ error: { code: error.code, message: error.message, hint: error.hint, place: error.place, stack: error.stack } }),
  );
  process.stdout.write("\\n@@" + JSON.stringify(outcome) + "\\n");
`;

/** A failure of the script as the parent sees it. */
export class ScriptError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly place: unknown,
    readonly hint: string,
    readonly remoteStack: string,
  ) {
    super(message);
  }
}

function runScript(directory: string, body: string, nodeOptions: readonly string[]): Promise<unknown> {
  const script = writeFile(join(directory, "node_modules", ".godwit-test.mjs"), runner(body));
  return new Promise((done, failed) => {
    execFile(
      process.env.GODWIT_TEST_NODE ?? process.execPath,
      [...nodeOptions, script],
      { cwd: directory, maxBuffer: 64e6 },
      (error, stdout, stderr) => {
        const line = stdout.split("\n").findLast((text) => text.startsWith("@@"));
        if (line === undefined) return failed(error ?? new Error(`${stdout}\n${stderr}`));
        const outcome = JSON.parse(line.slice(2)) as {
          value?: unknown;
          error?: ScriptError & { stack: string };
        };
        if (outcome.error === undefined) return done(outcome.value);
        const { code, message, place, hint, stack } = outcome.error;
        return failed(new ScriptError(code, message, place, hint, stack));
      },
    );
  });
}
