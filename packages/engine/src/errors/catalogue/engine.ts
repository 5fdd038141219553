import { entry } from "../entry.js";

/** Errors of reading, comparing, planning and proving. */
export const engineErrors = {
  SCRATCH_NOT_AVAILABLE: entry<{ server: string }>(
    ({ server }) => `No scratch database is to be had: the role on ${server} may not create databases.`,
    () => "Name a server where it may with --scratch-url, or grant the role CREATEDB.",
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
  PLAN_CYCLE: entry<{ path: readonly string[] }>(
    ({ path }) => `These changes depend on each other in a circle: ${path.join(" -> ")}`,
    () => "Split the change in two migrations, so that one of the objects changes first.",
  ),
  KIND_NOT_SUPPORTED: entry<{ what: string; names: readonly string[] }>(
    ({ what, names }) => `Godwit does not compare ${what} yet: ${names.join(", ")}`,
    () => "Leave these objects out with --exclude, or move them to a schema that is not compared.",
  ),
};
