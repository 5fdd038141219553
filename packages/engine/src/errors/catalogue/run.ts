import { entry } from "../entry.js";

const list = (names: readonly string[]) => names.join(", ");

/** A NOT NULL that the rows of a table do not allow. */
export interface Refused {
  readonly migration: string;
  readonly table: string;
  readonly column: string;
  readonly rows: number;
  readonly exact: boolean;
  /** Statements of the migration before this one are committed. */
  readonly partly: boolean;
}

const refused = ({ partly }: Refused) =>
  partly
    ? "The statement changed nothing; those of the migration before it are done and noted."
    : "Nothing of the migration was kept.";

const goOn = ({ partly }: Refused) =>
  partly ? " Then run the command again: it goes on after the statements that are done." : "";

/** Errors of running and reverting migrations. */
export const runErrors = {
  MIGRATION_FAILED: entry<{ migration: string; reason: string; kept: readonly string[]; partly: boolean }>(
    ({ migration, reason, kept, partly }) =>
      `Migration ${migration} failed: ${reason}.${
        partly ? " Its statements before this one are done and noted." : " Nothing of it was kept."
      }${kept.length > 0 ? ` Kept from this run: ${list(kept)}.` : ""}`,
    ({ partly }) =>
      partly
        ? "Correct the statement shown and run the command again: it goes on after the statements that are done."
        : "Correct the statement shown and run the command again.",
  ),
  MIGRATION_IN_DOUBT: entry<{
    migration: string;
    ordinal: number;
    why: "changed" | "fewer" | "rows" | "unknown" | "bypassed" | "failed";
    found: string;
  }>(
    ({ migration, ordinal, why, found }) =>
      `Migration ${migration} was cut off and cannot go on by itself at statement ${ordinal}: ${
        {
          changed: "the migration now sends another statement there than the one that was carried out",
          fewer: "it now sends fewer statements than were carried out",
          rows: "the statement is done and gave the migration rows, which a second time might be others",
          unknown: "nobody can tell whether the statement took effect before the connection broke",
          failed: "the statement failed and the migration went on, which nobody can repeat",
          bypassed: "the statement went past the query runner, so it cannot be left out the second time",
        }[why]
      }. ${found}`,
    ({ migration, ordinal, why }) =>
      [
        "Look at the database, then say what holds:",
        ...(why === "unknown"
          ? [
              `  migration:resolve ${migration} --done    statement ${ordinal} took effect; go on after it`,
              `  migration:resolve ${migration} --again   it did not; run it again`,
            ]
          : []),
        `  migration:resolve ${migration} --applied   the whole migration is done (you did the rest by hand)`,
        `  migration:resolve ${migration} --restart   nothing of it is left (you undid it); start it from its beginning`,
      ].join("\n"),
  ),
  MIGRATION_PARTIAL: entry<{ migration: string; direction: "up" | "down"; journalled: number }>(
    ({ migration, direction, journalled }) =>
      `Migration ${migration} was cut off ${direction === "up" ? "while it ran" : "while it was reverted"}, after ${journalled} statements.`,
    ({ direction }) =>
      direction === "up"
        ? "Finish it with migration:run first, or say with migration:resolve what holds."
        : "Finish it with migration:revert first, or say with migration:resolve what holds.",
  ),
  NOT_NULL_ON_ROWS: entry<Refused>(
    (details) =>
      `Migration ${details.migration} adds the column ${details.column} NOT NULL without a default to ${details.table}, which has ${details.exact ? "" : "about "}${details.rows} rows. ${refused(details)}`,
    (details) =>
      `Make the column nullable, give it a default, or fill it first and set it NOT NULL afterwards.${goOn(details)}`,
  ),
  NULLS_IN_COLUMN: entry<Refused>(
    (details) =>
      `Migration ${details.migration} sets ${details.table}.${details.column} NOT NULL, but ${details.exact ? "" : "about "}${details.rows} rows have no value there. ${refused(details)}`,
    (details) => `Fill the column in a statement right before this one, or by hand.${goOn(details)}`,
  ),
  STATEMENT_NEEDS_NO_TRANSACTION: entry<{ migration: string; mode: "each" | "all" }>(
    ({ migration }) =>
      `Migration ${migration} has a statement that PostgreSQL does not run inside a transaction. Nothing of it was kept.`,
    ({ mode }) =>
      mode === "all"
        ? "Run with --transaction each, and set `transaction = false` in this migration."
        : "Set `transaction = false` in this migration: its statements are then noted one by one, so it can be resumed.",
  ),
  MIGRATIONS_WITHOUT_TRANSACTION: entry<{ migrations: readonly string[] }>(
    ({ migrations }) =>
      `These migrations ask for no transaction, so they cannot run in one with all others: ${list(migrations)}`,
    () => "Run with --transaction each.",
  ),
  MIGRATION_ENDS_TRANSACTION: entry<{ migration: string }>(
    ({ migration }) =>
      `Migration ${migration} has a text that opens or ends a transaction inside the one around it. Nothing of it was kept.`,
    () => "Take BEGIN and COMMIT out of the text, or set `transaction = false` in this migration.",
  ),
  MIGRATION_LEFT_TRANSACTION: entry<{ migration: string }>(
    ({ migration }) =>
      `Migration ${migration} opened a transaction and did not commit it; it was rolled back.`,
    () => "Commit it at the end of the migration.",
  ),
  DUPLICATE_MIGRATION: entry<{ name: string; places: readonly string[] }>(
    ({ name, places }) => `Two migrations have the name ${name}: ${places.join(" and ")}`,
    () => "Rename one of them: the table `migrations` tells them apart by name only.",
  ),
  DUPLICATE_TIMESTAMP: entry<{ package: string; names: readonly string[] }>(
    ({ package: owner, names }) =>
      `Two migrations of ${owner} have the same timestamp: ${names.join(" and ")}`,
    () => "Give the later one a later timestamp, in its file name and in its class name.",
  ),
  MIGRATION_UNKNOWN: entry<{ name: string; nearest: readonly string[] }>(
    ({ name, nearest }) =>
      `There is no migration ${name}.${nearest.length > 0 ? ` Did you mean ${nearest.join(" or ")}?` : ""}`,
    () => "migration:show lists the names.",
  ),
  MIGRATION_NOT_APPLIED: entry<{ name: string }>(
    ({ name }) => `Migration ${name} is not applied.`,
    () => "migration:show lists what is applied.",
  ),
  MIGRATION_NOT_PARTIAL: entry<{ name: string }>(
    ({ name }) => `Migration ${name} was not cut off: there is nothing to resolve.`,
    () => "migration:show lists the state of each migration.",
  ),
  REVERT_WITHOUT_FILE: entry<{ name: string; package: string }>(
    ({ name, package: owner }) =>
      `The last migration of ${owner}, ${name}, has no file: nothing knows how to revert it.`,
    () => "Bring the file back, for example from the branch that has it.",
  ),
  HISTORY_REFUSED: entry<{ findings: readonly string[] }>(
    ({ findings }) =>
      `The history of the database does not fit the migrations at hand: ${findings.join("; ")}`,
    () => "migration:show tells the details; the policy of each kind is a setting (allow, warn, refuse).",
  ),
  MIGRATIONS_PENDING: entry<{ pending: readonly string[] }>(
    ({ pending }) =>
      `${pending.length === 1 ? "1 migration is" : `${pending.length} migrations are`} pending: ${list(pending)}`,
    () => "Run `godwit migration:run` before the server starts.",
  ),
  RUNNER_BUSY: entry<{ holder: string; waitedMs: number }>(
    ({ holder, waitedMs }) =>
      `Another runner has the lock (${holder}); gave up after ${Math.round(waitedMs / 1000)} s.`,
    () => "Wait for it to finish, or look at what it does; a lock whose holder died frees itself.",
  ),
  LOCK_LOST: entry<Record<never, never>>(
    () => "Another runner has taken over, because this one could not renew its lock in time.",
    () => "Run the command again: it goes on where the history of the database stands.",
  ),
  LOCK_TIMEOUT: entry<{ migration: string; attempts: number; waitedMs: number; blockers: readonly string[] }>(
    ({ migration, attempts, waitedMs, blockers }) =>
      `Migration ${migration} did not get its locks in ${attempts} tries over ${Math.round(waitedMs / 1000)} s. Nothing of the last try was kept.${
        blockers.length > 0 ? ` In its way: ${blockers.join("; ")}` : ""
      }`,
    () =>
      "End the sessions in its way, or run again at a quieter time; `limits` in godwit.config.ts sets how long to try.",
  ),
  CONNECTION_GIVEN_UP: entry<{ target: string; reason: string; waitedMs: number }>(
    ({ target, reason, waitedMs }) =>
      `The connection to ${target} broke (${reason}) and could not be made again in ${Math.round(waitedMs / 1000)} s.`,
    () => "Run the command again once the server answers: it goes on where the journal ends.",
  ),
  NO_CURRENT_SCHEMA: entry<Record<never, never>>(
    () =>
      "The connection's search_path names no schema that exists, so there is no place for the table of migrations.",
    () => "Set the option `schema` of the data source, or create the schema that search_path names.",
  ),
  BOOKKEEPING_FAILED: entry<{ reason: string }>(
    ({ reason }) => `PostgreSQL refused what Godwit needs for its lock and its journal: ${reason}`,
    () =>
      "The role needs to create tables in the schema of the table of migrations, or in a schema `godwit`; docs/formats.md lists the rights.",
  ),
  HISTORY_INCOMPLETE: entry<{ names: readonly string[] }>(
    ({ names }) =>
      `What this database should be is not known: ${list(names)} is applied, or cut off, and not at hand.`,
    () => "Name all packages whose migrations it has, bring lost files back, and finish what was cut off.",
  ),
  BASELINE_HAS_HISTORY: entry<{ names: readonly string[] }>(
    ({ names }) => `The database has a history already: ${list(names)}`,
    () => "Run what is pending with migration:run; migration:baseline is for a database without a history.",
  ),
  BASELINE_DIFFERS: entry<{ script: string }>(
    ({ script }) =>
      `The database is not what these migrations build, so nothing was noted. The way from it to them:\n${script}`,
    () =>
      "Name the last migration that the database has with --to, or mend the difference first: the SQL shows it, but looks after no data.",
  ),
  JOURNAL_NEWER: entry<{ found: number; known: number }>(
    ({ found, known }) =>
      `The journal in this database has format ${found}; this Godwit knows format ${known}.`,
    () => "Use the Godwit version that wrote it, or a newer one.",
  ),
};
