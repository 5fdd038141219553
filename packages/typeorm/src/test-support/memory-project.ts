import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestProject, type TypeOrmVersion, testProject } from "./project.js";

/** What a run came to: whether the entities were remembered, and what they declare. */
export interface Recollection {
  readonly recalled: boolean;
  /** What was read that no key can hold. */
  readonly unheld: readonly string[];
  /** The declared objects as JSON. */
  readonly declared: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Files that were run, TypeORM's and the project's. */
  readonly modules: readonly string[];
}

/** A project whose entities are asked for in a process of its own each time, as a command does. */
export interface MemoryProject extends TestProject {
  recollect(): Promise<Recollection>;
  /** Where what was remembered is kept; undefined where nothing is. */
  memoryFile(): string | undefined;
  /** Puts a text of equal length in the place of another; size and times stay as they were. */
  exchange(path: string, before: string, after: string): void;
}

const dataSource = `import "reflect-metadata";
import { join } from "node:path";
import { DataSource } from "typeorm";
export default new DataSource({
  type: "postgres",
  url: process.env.MEMORY_URL,
  entities: [join(__dirname, "entity/*.ts")],
});
`;

/** An entity with one column, of which `more` is what its decorator is given. */
export function entityText(name: string, options: string, head = ""): string {
  return `import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
${head}
@Entity() export class ${name} {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: "varchar", ${options} }) name!: string;
}
`;
}

/** An entity `User`, with `head` above it; its column's length is `userLength`, or as `options` say. */
export function userFiles(head: string, options = "length: userLength"): Readonly<Record<string, string>> {
  return { "src/entity/user.ts": entityText("User", options, head) };
}

/** The project: a data source in \`src\` whose entities are found by a pattern, and the given files. */
export function memoryProject(
  files: Readonly<Record<string, string>>,
  version?: TypeOrmVersion,
): MemoryProject {
  const project = testProject(
    { "package.json": "{}", "src/data-source.ts": dataSource, ".godwit/cache/.keep": "", ...files },
    version,
  );
  return {
    ...project,
    memoryFile: () => {
      const folder = join(project.directory, ".godwit/cache/entities");
      return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name))[0] : undefined;
    },
    recollect: async () => (await project.run(script)) as Recollection,
    exchange: (path, before, after) => {
      const file = join(project.directory, path);
      const { atime, mtime, size } = statSync(file);
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(before, after));
      utimesSync(file, atime, mtime);
      if (!text.includes(before) || statSync(file).size !== size)
        throw new Error(`${path} is not as it was meant`);
    },
  };
}

const script = `
  const tracing = godwit.traceReads();
  const environments = [{ ...process.env }];
  const file = projectDirectory + "/src/data-source.ts";
  const place = godwit.memoryPlace({ projectDirectory, dataSource: file, environments }, []);
  const known = godwit.recall(place);
  const source = known ?? (await godwit.loadDataSource(file, { projectDirectory }));
  const built = async () => godwit.declaredEntities(await godwit.buildMetadatas(source));
  const entities = known?.entities(built) ?? godwit.remembering(place, tracing, source)(await built());
  const maps = { extensionSchemas: new Map(), collations: new Map(), types: new Map() };
  const declaration = await entities.declare({ currentSchema: "public", ...maps });
  const { createRequire } = await import("node:module");
  return {
    recalled: known !== undefined,
    unheld: [...tracing.trace.unheld],
    declared: JSON.stringify([...declaration.schema.objects.values(), ...declaration.origins]),
    options: source.dataSource.options,
    modules: Object.keys(createRequire(import.meta.url).cache).filter((path) => /typeorm|src/.test(path)),
  };
`;
