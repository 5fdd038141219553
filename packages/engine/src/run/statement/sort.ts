import { words } from "./words.js";

/**
 * What the runner has to know of a statement before it is sent:
 * - begin, commit, rollback: opens or ends a transaction;
 * - lone: PostgreSQL refuses it in a transaction block, so its effect and its note in the journal cannot be one;
 * - procedure: CALL and DO; outside of a transaction block they may commit by themselves;
 * - mixed: a text of several statements that opens or ends transactions among others, or PREPARE TRANSACTION;
 * - plain: all else.
 */
export type StatementSort = "begin" | "commit" | "rollback" | "lone" | "procedure" | "mixed" | "plain";

const starts: Readonly<Record<string, StatementSort>> = {
  begin: "begin",
  start: "begin",
  commit: "commit",
  end: "commit",
  abort: "rollback",
  rollback: "rollback",
  vacuum: "lone",
  call: "procedure",
  do: "procedure",
};

/** Words that may make a statement more than plain; most statements have none of them and are not looked at. */
const suspicious =
  /\b(begin|start|commit|end|abort|rollback|vacuum|prepare|call|do|concurrently|database|tablespace|system|subscription)\b/i;

/**
 * Whether a statement may be sent before those ahead of it in its transaction have been answered: it does not end or
 * mend a transaction, and wants nothing more from the client.
 */
export function mayGoAhead(sql: string): boolean {
  return !suspicious.test(sql) && !/\bcopy\b/i.test(sql);
}

/** Sorts SQL text by its keywords (PostgreSQL manual: each command's page says where a transaction block is refused). */
export function sortOf(sql: string): StatementSort {
  if (!suspicious.test(sql)) return "plain";
  const sorts = statementsOf(sql).map(sortOne);
  if (sorts.includes("mixed")) return "mixed";
  if (sorts.length <= 1) return sorts[0] ?? "plain";
  if (sorts.some((sort) => sort === "begin" || sort === "commit" || sort === "rollback")) return "mixed";
  return sorts.find((sort) => sort !== "plain") ?? "plain";
}

/** The leading bare words of each statement in the text. SQL function bodies (BEGIN ATOMIC) stay one statement. */
function statementsOf(sql: string): string[][] {
  const statements: string[][] = [[]];
  let atomic = 0;
  for (const { kind, text } of words(sql)) {
    const current = statements.at(-1)!;
    if (kind === "word" && current.at(-1) === "begin" && text === "atomic") atomic += 1;
    if (kind === "word" && atomic > 0 && text === "case") atomic += 1;
    if (kind === "word" && atomic > 0 && text === "end") atomic -= 1;
    if (kind === "sign" && text === ";" && atomic === 0) statements.push([]);
    else if (kind !== "sign") current.push(kind === "word" ? text : "");
  }
  return statements.filter((statement) => statement.length > 0);
}

function sortOne(statement: readonly string[]): StatementSort {
  const [first, second, third] = statement;
  if (first === "rollback" && statement.includes("to")) return "plain";
  const start = starts[first!];
  if (start !== undefined)
    return start === "rollback" || start === "commit" ? prepared(statement, start) : start;
  if (first === "prepare" && second === "transaction") return "mixed";
  return refusedInBlock(first!, second, third, statement) ? "lone" : "plain";
}

/** COMMIT PREPARED and ROLLBACK PREPARED work outside of a transaction only, and end none of ours. */
function prepared(statement: readonly string[], sort: StatementSort): StatementSort {
  return statement[1] === "prepared" ? "lone" : sort;
}

const places = new Set(["database", "tablespace", "subscription"]);

function refusedInBlock(first: string, second = "", third = "", statement: readonly string[]): boolean {
  if (first === "create" || first === "drop") {
    if (places.has(second)) return true;
    return second === "index"
      ? third === "concurrently"
      : second === "unique" && statement[3] === "concurrently";
  }
  if (first === "reindex") return statement.slice(0, 8).some((word) => reindexAlone.has(word));
  if (first === "alter") {
    if (second === "system") return true;
    if (second === "database") return statement.includes("tablespace");
    return second === "table" && detachesConcurrently(statement);
  }
  return false;
}

const reindexAlone = new Set(["concurrently", "database", "system"]);

function detachesConcurrently(statement: readonly string[]): boolean {
  const detach = statement.indexOf("detach");
  return detach >= 0 && statement.indexOf("concurrently", detach) > detach;
}
