import type { RehearsedMigration, RehearsedStatement } from "@godwit/typeorm";
import type { MigrationsPlanned } from "../../outcome/migrations.js";
import type { Style } from "../../terminal/style.js";
import { origin } from "./migrations.js";
import { count } from "./table.js";

/** A rehearsed run: each statement, and below it what it locks. */
export function migrationsPlanned({ target, pending }: MigrationsPlanned, style: Style): string {
  if (pending.length === 0) return `No migrations are pending. ${style.dim(target)}`;
  const would = `${count(pending.length, "migration")} would run on ${target}.`;
  const how = `Rehearsed in a copy of its schema without rows; the database itself was only read.
A lock is shown where it is taken first. It is held to the end of its transaction.`;
  return [...pending.flatMap((one) => [...migrationLines(one, style), ""]), would, style.dim(how)].join("\n");
}

function migrationLines({ name, package: owner, release, statements }: RehearsedMigration, style: Style) {
  const title = `${style.bold(name)}  ${style.dim(origin(owner, release))}`;
  return [title, ...statements.flatMap((statement) => statementLines(statement, style))];
}

function statementLines({ sql, alone, relations }: RehearsedStatement, style: Style): string[] {
  const text = sql.trim().replace(/;?$/, ";").split("\n");
  const locks = relations.map((relation) => lockText(relation, style));
  const outside = alone ? ["outside of a transaction"] : [];
  const touched = [...locks, ...outside].map((line) => `      ${line}`);
  return [...text.map((line) => `  ${style.cyan(line)}`), ...touched];
}

type Relation = RehearsedStatement["relations"][number];

function lockText({ relation, lock, rewritten, rows }: Relation, style: Style): string {
  const size = rows === undefined ? "number of rows unknown" : `about ${count(rows, "row")}`;
  const text = `${lockName(lock)} on ${relation}, ${size}${rewritten ? ", all of them rewritten" : ""}`;
  return lock === "AccessExclusiveLock" ? style.yellow(text) : style.dim(text);
}

/** As the manual writes it: `AccessExclusiveLock` is ACCESS EXCLUSIVE. */
function lockName(lock: string): string {
  return lock
    .replace(/Lock$/, "")
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase();
}
