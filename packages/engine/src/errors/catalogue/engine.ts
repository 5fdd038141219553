import { entry } from "../entry.js";

/** Errors of reading, comparing, planning and proving. */
export const engineErrors = {
  TABLE_CANNOT_CHANGE: entry<{ table: string; properties: readonly string[] }>(
    ({ table, properties }) =>
      `PostgreSQL cannot change ${properties.join(", ")} of ${table}, and making the table anew would lose its rows.`,
    () => "Write this migration by hand: a new table under another name, its rows copied, the names swapped.",
  ),
  TYPE_CANNOT_CHANGE: entry<{ type: string; because: string }>(
    ({ type, because }) =>
      `The base type ${type} would have to be made anew (${because}), and only its functions know what its values are.`,
    () => "Write this migration by hand: a new type under another name, and the columns altered to it.",
  ),
  ARRAY_CANNOT_CHANGE: entry<{ column: string; type: string }>(
    ({ column, type }) =>
      `${column} is an array of a type whose attributes change places (${type}), and some of them are not the same as JSON.`,
    () =>
      "Add new attributes at the end and leave the others where they are, or write this migration by hand.",
  ),
  SOURCE_NOT_FOUND: entry<{ source: string }>(
    ({ source }) => `There is no file or folder ${source}.`,
    () =>
      "A source is a database URL, a .sql file, a folder of them or of migrations, a data source, or a snapshot.",
  ),
  SOURCE_EMPTY: entry<{ source: string }>(
    ({ source }) => `The folder ${source} has no .sql file in it.`,
    () => "Name the folder that holds the files, or one file.",
  ),
  SOURCE_STATEMENT_FAILED: entry<{ source: string; reason: string }>(
    ({ source, reason }) => `PostgreSQL refuses a statement of ${source}: ${reason}`,
    () => "Correct the statement shown; psql would stop there as well.",
  ),
  SOURCE_ROLE_MISSING: entry<{ source: string; reason: string }>(
    ({ source, reason }) => `${source} needs a role that the server does not have: ${reason}`,
    () =>
      "Create the role on the server first: roles belong to it and to no schema, so that no plan makes them.",
  ),
  SOURCE_EXTENSION_MISSING: entry<{ source: string; extension: string }>(
    ({ source, extension }) =>
      `${source} needs the extension ${extension}, which the server of the scratch databases does not have.`,
    ({ extension }) => `Install ${extension} on that server, or name one that has it with --scratch-url.`,
  ),
  SOURCE_META_COMMAND: entry<{ source: string; command: string }>(
    ({ source, command }) => `${source} has a command that only psql can carry out: ${command}`,
    () => "Take it out of the file, or write what it does as SQL.",
  ),
  SNAPSHOT_INVALID: entry<{ source: string; reason: string }>(
    ({ source, reason }) => `${source} is no snapshot: ${reason}`,
    () => "Write it anew with schema:inspect.",
  ),
  SCHEMA_NOT_FOUND: entry<{ schema: string }>(
    ({ schema }) => `Neither side has a schema ${schema}: there is nothing to compare.`,
    () => "Correct --schema; names are written as in pg_namespace, without quotes.",
  ),
  SCRATCH_NOT_AVAILABLE: entry<{ server: string | null }>(
    ({ server }) =>
      server === null
        ? "No scratch database is to be had: neither side is a live database."
        : `No scratch database is to be had: the role on ${server} may not create databases.`,
    () => "Name a server where a role may create databases with --scratch-url.",
  ),
  DIFF_NOT_PROVEN: entry<{ direction: "up" | "down"; because: string }>(
    ({ direction, because }) =>
      `The plan was rehearsed in a scratch database and ${direction === "up" ? "does not arrive" : "does not lead back"}: ${because}`,
    () =>
      "This is a fault of Godwit: please report it with both schemas. --no-prove shows the plan all the same.",
  ),
  DROPS_IN_THE_WAY: entry<{ flags: readonly string[]; because: string }>(
    ({ because }) =>
      `What the target lacks and nobody allowed to drop is in the way of the other changes: ${because}`,
    ({ flags }) => `Allow what may go (${flags.join(" ")}), or keep it in the target.`,
  ),
  DECLARATION_REFUSED: entry<{ object: string; reason: string }>(
    ({ object, reason }) => `PostgreSQL refuses the declaration of ${object}: ${reason}`,
    () => "Correct the SQL shown.",
  ),
  RENAME_AMBIGUOUS: entry<{ answer: string; choices: readonly string[] }>(
    ({ answer, choices }) => `--rename ${answer} can mean ${choices.join(" or ")}.`,
    () => "Write the name with its schema and table.",
  ),
  RENAME_NOT_FOUND: entry<{ answer: string }>(
    ({ answer }) => `--rename ${answer} names nothing that goes on one side and comes on the other.`,
    () => "Give it as old=new, the old name as it is in the database and the new one as it will be.",
  ),
  MAPPING_NOT_FOUND: entry<{ mapping: string; because: string }>(
    ({ mapping, because }) => `--map ${mapping} cannot be followed: ${because}.`,
    () => "Give it as --map 'schema.type:old=new': a value that goes, and one that the type has afterwards.",
  ),
  PLAN_CYCLE: entry<{ path: readonly string[] }>(
    ({ path }) => `These changes depend on each other in a circle: ${path.join(" -> ")}`,
    () => "Split the change in two migrations, so that one of the objects changes first.",
  ),
  KIND_NOT_SUPPORTED: entry<{ what: string; names: readonly string[] }>(
    ({ what, names }) => `Godwit does not compare ${what} yet: ${names.join(", ")}`,
    () => "Leave these objects out with --exclude, or move them to a schema that is not compared.",
  ),
};
