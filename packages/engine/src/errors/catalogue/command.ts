import { entry } from "../entry.js";

/** Errors of a command's own words, its config and the questions it has to ask. */
export const commandErrors = {
  WRONG_USAGE: entry<{ message: string; suggestion: string }>(
    ({ message }) => message,
    ({ suggestion }) =>
      suggestion || "`godwit --help` lists the commands, `godwit <command> --help` their options.",
  ),
  CONFIRMATION_NEEDED: entry<{ what: string; flag: string }>(
    ({ what }) => `${what} That needs a person's word, and there is no terminal to ask on.`,
    ({ flag }) => `Run the command again with ${flag} if that is what you want.`,
  ),
  DECLINED: entry<{ what: string }>(
    ({ what }) => `${what} was declined; nothing has been changed.`,
    () => "Run the command again and confirm, if you want it after all.",
  ),
  INTERRUPTED: entry<object>(
    () => "Interrupted.",
    () => "Run the command again to go on.",
  ),
  CONFIG_INVALID: entry<{ file: string; problems: readonly { path: string; message: string }[] }>(
    ({ file, problems }) =>
      `The config ${file} does not fit: ${problems.map(({ path, message }) => `\n  ${path}: ${message}`).join("")}`,
    () => "Correct these places; `Config` of the package godwit describes each of them.",
  ),
  DATABASE_NOT_CONFIGURED: entry<object>(
    () => "No database is configured.",
    () =>
      'Set DATABASE_URL or the PG* variables, or `database` in godwit.config.ts (a URL, or "embedded" for a server of its own).',
  ),
  DATA_SOURCE_NOT_GIVEN: entry<object>(
    () => "No data source is given.",
    () => "Name its file with -d, or as `dataSource` in godwit.config.ts.",
  ),
  PACKAGE_NOT_FOUND: entry<{ name: string; directory: string }>(
    ({ name, directory }) => `The package ${name}, named in godwit.config, is not installed in ${directory}.`,
    ({ name }) => `Install it (npm install ${name}), or take it out of the config.`,
  ),
  PACKAGE_WITHOUT_DECLARATION: entry<{ name: string; file: string }>(
    ({ name, file }) =>
      `The package ${name} does not say where its entities and migrations are: ${file} has no "godwit".`,
    () =>
      'Add "godwit": { "entities": "./dist/entities/*.js", "migrations": "./dist/migrations/*.js" } to its package.json.',
  ),
  PENDING_BEFORE_GENERATE: entry<{ pending: readonly string[]; check: boolean }>(
    ({ pending }) => `Pending: ${pending.join(", ")}. What they bring would be generated once more.`,
    () => "Run them first: godwit migrations run, or godwit migration:run with the same -d.",
  ),
  COLUMN_NEEDS_VALUE: entry<{
    columns: readonly { column: string; rows: number; isNew: boolean }[];
  }>(
    ({ columns }) =>
      columns
        .map(({ column, rows, isNew }) =>
          isNew
            ? `${column} is new and NOT NULL without a default, and its table has ${rows} rows.`
            : `${column} becomes NOT NULL, and ${rows} rows have no value in it.`,
        )
        .join("\n"),
    ({ columns }) => {
      const answers = columns.flatMap(({ column, isNew }) => [
        `  --default '${column}=<sql>'   one value for all rows without one`,
        `  --backfill '${column}=<sql>'  an expression over each of them`,
        ...(isNew ? [`  --nullable '${column}'        no value: it becomes nullable`] : []),
      ]);
      return ["Say what the rows get, by one of", ...answers].join("\n");
    },
  ),
  DATA_DOES_NOT_FIT: entry<{
    conflicts: readonly { rows: number; table: string; what: string; query: string }[];
  }>(
    ({ conflicts }) =>
      conflicts.map(({ rows, table, what }) => `${rows} rows of ${table} ${what}.`).join("\n"),
    ({ conflicts }) =>
      [
        "Nothing is written. Change these rows, or what they are to fit; values of an enum that go can be given others in their place with --map 'schema.type:old=new'; where a type has no place for the values, add a column of that type, fill it, and drop the old one later. They are found by",
        ...conflicts.map(({ query }) => `  ${query}`),
      ].join("\n"),
  ),
  NAME_INVALID: entry<{ name: string }>(
    ({ name }) => `"${name}" cannot be the name of a class.`,
    () => "Begin the last part of the path with a letter, and use letters, digits, - and _.",
  ),
  TIMESTAMP_INVALID: entry<{ timestamp: number }>(
    ({ timestamp }) =>
      `${timestamp} cannot be a migration's timestamp: it has to have 13 digits (milliseconds).`,
    () => "Leave --timestamp out, or give Date.now() of the moment you mean.",
  ),
  PACKAGE_JSON_INVALID: entry<{ file: string; reason: string }>(
    ({ file, reason }) => `${file} is not valid JSON: ${reason}`,
    () => "Correct the file and run the command again; it has not been changed.",
  ),
  PROGRAM_MISSING: entry<{ program: string }>(
    ({ program }) => `There is no program ${program} on the PATH.`,
    ({ program }) =>
      program === "psql"
        ? 'Install the PostgreSQL client programs, or use `godwit query "<sql>"`.'
        : `Install ${program}, or correct its name.`,
  ),
  PROGRAM_NOT_GIVEN: entry<object>(
    () => "No command to run is given.",
    () => "Write it after two dashes: godwit exec -- npm start",
  ),
  EMBEDDED_NOT_CONFIGURED: entry<{ configured: string }>(
    ({ configured }) => `This project's database is not the embedded one, but ${configured}.`,
    () => 'Start and stop that server by its own means, or set `database: "embedded"` in godwit.config.ts.',
  ),
  STATEMENT_FAILED: entry<{ reason: string }>(
    ({ reason }) => `PostgreSQL refuses the statement: ${reason}`,
    () => "Correct the statement at the place shown.",
  ),
  SEED_NOT_FOUND: entry<{ path: string }>(
    ({ path }) => `There is no seed file ${path}.`,
    () => "Name the file with -f, or as `seed` in godwit.config.ts.",
  ),
  SEED_NOT_JSON: entry<{ file: string; reason: string }>(
    ({ file, reason }) => `The seed file ${file} is not valid JSON: ${reason}`,
    () => "Correct the file and seed again; nothing has been written.",
  ),
  SEEDER_INVALID: entry<{ name: string; file: string }>(
    ({ name, file }) => `The package ${name} names ${file} as its seed, which exports no function \`seed\`.`,
    () => "Export the package's seeder from that file under the name `seed`.",
  ),
  SEEDER_MISSING: entry<object>(
    () => "No package of this project says how to load a seed.",
    () => 'Name a package with a "godwit".seed in `packages` of godwit.config.ts.',
  ),
};
