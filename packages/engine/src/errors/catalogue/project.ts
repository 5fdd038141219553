import { entry } from "../entry.js";

/** Errors of a project's files: config, data source, entities, migrations, seed. */
export const projectErrors = {
  FILE_EXISTS: entry<{ path: string }>(
    ({ path }) => `The file ${path} exists already.`,
    () => "Choose another name, or remove the file first.",
  ),
  FILE_MISSING: entry<{ path: string }>(
    ({ path }) => `There is no file ${path}.`,
    () => "Correct the path; relative paths start at the project's folder.",
  ),
  SYNTAX_ERROR: entry<{ file: string; line: number; column: number; reason: string; excerpt: string }>(
    ({ file, line, column, reason, excerpt }) => `${file}:${line}:${column}: ${reason}\n\n${excerpt}`,
    ({ file, line }) => `Correct line ${line} of ${file}.`,
  ),
  MODULE_NOT_FOUND: entry<{ module: string; importer: string }>(
    ({ module, importer }) => `${importer} imports "${module}", which cannot be found.`,
    ({ module }) =>
      /^[./]/.test(module)
        ? "Correct the path of the import."
        : `Install it (npm install ${module}), or add the path alias to the tsconfig.`,
  ),
  MODULE_THROWS: entry<{ file: string; at: string; reason: string }>(
    ({ file, at, reason }) => `Loading ${file} failed at ${at}: ${reason}`,
    ({ at }) => `Correct what fails at ${at}; the file must load without a database.`,
  ),
  TYPEORM_MISSING: entry<{ directory: string }>(
    ({ directory }) => `TypeORM is not installed in ${directory}.`,
    () => "Install it with the PostgreSQL driver: npm install typeorm pg reflect-metadata",
  ),
  TYPEORM_VERSION: entry<{ version: string }>(
    ({ version }) => `The project uses TypeORM ${version}; Godwit works with 0.3.20 up to, not including, 2.`,
    () => "Install a version in that range: npm install typeorm@1",
  ),
  ENTITY_NAMES_COLLIDE: entry<{ name: string; first: string; second: string }>(
    ({ name, first, second }) => `${first} and ${second} both declare ${name} in the database.`,
    () => "Give one of them another name; PostgreSQL keeps the first 63 bytes of a name.",
  ),
  FOLDER_NOT_WRITABLE: entry<{ path: string; reason: string }>(
    ({ path, reason }) => `Nothing can be written in ${path}: ${reason}`,
    () => "Give your user the right to write there, or choose another folder.",
  ),
  DATA_SOURCE_MISSING: entry<{ path: string; twin?: string }>(
    ({ path }) => `There is no data source file ${path}.`,
    ({ twin }) =>
      twin === undefined
        ? "Name the file with -d, as in: -d src/data-source.ts; godwit init makes one."
        : `There is ${twin}: name it with -d.`,
  ),
  DATA_SOURCE_NONE: entry<{ file: string; names: readonly string[] }>(
    ({ file, names }) =>
      `${file} exports no DataSource${names.length === 0 ? "" : ` (it exports ${names.join(", ")})`}.`,
    () => "Export one: export const AppDataSource = new DataSource({ ... })",
  ),
  DATA_SOURCE_TWO: entry<{ file: string; names: readonly string[] }>(
    ({ file, names }) => `${file} exports more than one DataSource: ${names.join(", ")}.`,
    () => "Keep each in a file of its own, and name the file with -d.",
  ),
  DATA_SOURCE_STALE: entry<{ compiled: string; sources: readonly string[]; build: string }>(
    ({ compiled, sources }) =>
      `${compiled} is older than its source: ${sources.join(", ")} changed since the last build.`,
    ({ build }) => `Build first (${build}), or name the TypeScript file with -d: it needs no build.`,
  ),
  DATABASE_NOT_POSTGRES: entry<{ type: string; file: string }>(
    ({ type, file }) =>
      `The data source in ${file} is for ${type || "no database"}; Godwit migrates PostgreSQL only.`,
    () =>
      'Set type: "postgres" and its connection in the data source. Without a PostgreSQL at hand, database: "embedded" ' +
      "in godwit.config.ts starts one.",
  ),
  DRIVER_MISSING: entry<object>(
    () => "The PostgreSQL driver is not installed in the project.",
    () => "Install it: npm install pg",
  ),
  ENTITY_TYPE_UNKNOWN: entry<{ entity: string; property: string; type: string }>(
    ({ entity, property, type }) =>
      type === "Object" || type === "undefined"
        ? `The column type of ${entity}.${property} cannot be told from its TypeScript type.`
        : `PostgreSQL has no column type "${type}", which ${entity}.${property} asks for.`,
    ({ property, type }) =>
      type === "Object" || type === "undefined"
        ? `Unions, aliases, interfaces and "| null" leave no type at run time; name it: @Column({ type: "varchar" }) ${property}`
        : `Give ${property} a type of PostgreSQL: @Column({ type: "varchar" }).`,
  ),
  ENTITY_WITHOUT_KEY: entry<{ entity: string }>(
    ({ entity }) => `The entity ${entity} has no primary column.`,
    () => "Decorate one property with @PrimaryColumn() or @PrimaryGeneratedColumn().",
  ),
  ENTITY_NOT_LISTED: entry<{ entity: string; property: string }>(
    ({ entity, property }) =>
      `The relation ${entity}.${property} leads to an entity that the data source does not have.`,
    () => "Add that entity to the data source's entities.",
  ),
  ENTITY_INVALID: entry<{ reason: string }>(
    ({ reason }) => `TypeORM refuses the entities: ${reason}`,
    () => "Correct the entity; no database was reached.",
  ),
  EXTENSION_CONFLICT: entry<{ reason: string; entity: string }>(
    ({ reason }) => reason,
    ({ entity }) => `Let one of them extend the other, so that ${entity} is the last of a single line.`,
  ),
  EXTENSION_NOT_POSSIBLE: entry<{ reason: string; entity: string }>(
    ({ reason }) => reason,
    ({ entity }) => `Give ${entity} a table of its own that refers to the original by a one-to-one relation.`,
  ),
  EXTENSION_WITHOUT_ENTITY: entry<{ reason: string; entity: string }>(
    ({ reason }) => reason,
    ({ entity }) => `Decorate ${entity} with @Entity().`,
  ),
  MIGRATION_WITHOUT_TIMESTAMP: entry<{ name: string; file: string }>(
    ({ name, file }) => `The migration ${name} in ${file} has no timestamp at the end of its name.`,
    ({ name }) => `End the class name with 13 digits (milliseconds), as in ${name}1650892326657.`,
  ),
  MIGRATION_NAME_TWICE: entry<{ name: string; first: string; second: string }>(
    ({ name, first, second }) => `Two migrations are called ${name}: ${first} and ${second}.`,
    () => "Rename the one that no database has run yet.",
  ),
  MIGRATION_TIMESTAMP_TWICE: entry<{ timestamp: number; first: string; second: string }>(
    ({ timestamp, first, second }) =>
      `Two migrations of one package have the timestamp ${timestamp}: ${first} and ${second}.`,
    () => "Give the one that no database has run yet a later timestamp, in its file name and its class name.",
  ),
  MIGRATION_PROPERTY: entry<{ name: string; property: string }>(
    ({ name, property }) => `The property ${property} of the migration ${name} is not a text.`,
    ({ property }) => `Write it as a text, as in ${property} = "1.2.0", or remove it.`,
  ),
  SEED_INVALID: entry<{ file: string; problems: readonly { path: string; message: string }[] }>(
    ({ file, problems }) =>
      `The seed file ${file} does not fit: ${problems.map(({ path, message }) => `\n  ${path}: ${message}`).join("")}`,
    () => "Correct these places of the file and seed again; nothing has been written.",
  ),
};
