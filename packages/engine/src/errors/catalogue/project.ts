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
  SEED_INVALID: entry<{ file: string; problems: readonly { path: string; message: string }[] }>(
    ({ file, problems }) =>
      `The seed file ${file} does not fit: ${problems.map(({ path, message }) => `\n  ${path}: ${message}`).join("")}`,
    () => "Correct these places of the file and seed again; nothing has been written.",
  ),
};
