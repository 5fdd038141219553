/** Table-level lock modes, weakest first (PostgreSQL manual, 13.3.1). */
export const lockModes = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE",
] as const;

export type LockMode = (typeof lockModes)[number];

/** What a statement may cost or lose, as a fact about it. */
export const hazards = {
  "drops-data": "rows or values are lost",
  "rewrites-table": "the whole table and its indexes are rewritten under the lock",
  "scans-table": "every row is read under the lock",
  "builds-index": "an index is built under the lock",
  "may-fail-on-data": "fails when existing rows do not fit",
  "breaks-clients": "running clients that use the old name or shape fail",
  "untracked-dependencies": "bodies of functions leave no dependency: what they use is not known",
  "new-value-needs-commit": "an added enum value cannot be used before commit",
} as const;

export type Hazard = keyof typeof hazards;

export interface Lock {
  readonly mode: LockMode;
  /** The relation as SQL text. */
  readonly on: string;
}

/** One SQL statement with its consequences. */
export interface Statement {
  readonly sql: string;
  readonly locks: readonly Lock[];
  readonly hazards: readonly Hazard[];
  /** False for what PostgreSQL refuses inside a transaction block. */
  readonly transactional: boolean;
  /** True for what must not share a transaction with the statements before it, lest it keep their locks. */
  readonly commitBefore?: boolean;
}

/** A statement; what is not given is: no lock, no hazard, may run in a transaction. */
export function statement(sql: string, more: Partial<Omit<Statement, "sql">> = {}): Statement {
  return { sql, locks: [], hazards: [], transactional: true, ...more };
}

/** A statement under one table lock. */
export function locking(mode: LockMode, on: string, sql: string, hazards: readonly Hazard[] = []): Statement {
  return statement(sql, { locks: [{ mode, on }], hazards });
}
