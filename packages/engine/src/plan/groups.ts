import { LockCount, locksOf } from "./lock-count.js";
import type { PlannedStatement } from "./plan.js";

/** Statements that are committed together. */
export interface StatementGroup {
  /** False for a single statement that cannot run in a transaction block. */
  readonly transactional: boolean;
  readonly statements: readonly PlannedStatement[];
}

/**
 * Cuts a plan where a commit is needed: around what cannot run in a transaction, before what must not keep earlier locks,
 * where the locks of one transaction would be too many (but not while anything is moved aside), and after enum values that a later statement uses (PostgreSQL manual, ALTER TYPE: a new value cannot be used until after the transaction is committed).
 */
export function groupStatements(statements: readonly PlannedStatement[]): StatementGroup[] {
  const groups: PlannedStatement[][] = [];
  let current: PlannedStatement[] = [];
  let locks = new LockCount();
  const cut = () => {
    if (current.length > 0) groups.push(current);
    current = [];
    locks = new LockCount();
  };
  const aside = asideUntil(statements);
  statements.forEach((statement, place) => {
    if (!statement.transactional || statement.commitBefore === true) cut();
    const taken = locksOf(statement);
    if (!locks.hasRoomFor(taken) && !aside(place)) cut();
    locks.add(taken);
    current.push(statement);
    if (
      !statement.transactional ||
      (addsValue(statement) && isUsedLater(statement, statements.slice(place + 1)))
    )
      cut();
  });
  cut();
  return groups.map((group) => ({
    transactional: group.every(({ transactional }) => transactional),
    statements: group,
  }));
}

/** The statements of groups, with BEGIN and COMMIT around those that are committed together. */
export function withTransactions(groups: readonly StatementGroup[]): string[] {
  return groups.flatMap(({ transactional, statements }) => {
    const texts = statements.map(({ sql }) => sql);
    return transactional && texts.length > 1 ? ["BEGIN", ...texts, "COMMIT"] : texts;
  });
}

/** Whether at a place of the plan something is moved aside that a later statement needs. */
function asideUntil(statements: readonly PlannedStatement[]): (place: number) => boolean {
  const ends = new Map<string, number>();
  statements.forEach(({ operation, object }, place) => {
    if (operation === "finish") ends.set(object, place);
  });
  if (ends.size === 0) return () => false;
  const starts = statements.map(({ operation, object }) =>
    operation === "drop" ? ends.get(object) : undefined,
  );
  const until: number[] = [];
  starts.forEach((end, place) => {
    until.push(Math.max(until[place - 1] ?? -1, end ?? -1));
  });
  return (place) => (until[place - 1] ?? -1) >= place;
}

function addsValue({ hazards }: PlannedStatement): boolean {
  return hazards.includes("new-value-needs-commit");
}

/** The value as a constant, or within one of an array or a row, in a later statement: too cautious at times, never too bold. */
function isUsedLater({ sql }: PlannedStatement, later: readonly PlannedStatement[]): boolean {
  const value = /ADD VALUE (E?'(?:[^']|'')*')/.exec(sql)?.[1];
  if (value === undefined) return false;
  const label = bare(value.replace(/^E?'|'$/g, ""));
  return later.some(
    (statement) =>
      !addsValue(statement) &&
      (statement.sql.includes(value) ||
        (statement.sql.match(/'[{(](?:[^']|'')*'/g) ?? []).some((constant) =>
          bare(constant).includes(label),
        )),
  );
}

/** A text without what different constants quote it with. */
function bare(constant: string): string {
  return constant.replaceAll(/[\\"]/g, "");
}
