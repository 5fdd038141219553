import type { PlannedStatement } from "./plan.js";

/**
 * Neighbouring ALTER TABLE statements of one table that each rewrite it become one: their sub-commands share one rewrite
 * (PostgreSQL manual, ALTER TABLE, Notes).
 */
export function mergeRewrites(statements: readonly PlannedStatement[]): PlannedStatement[] {
  const merged: PlannedStatement[] = [];
  for (const statement of statements) {
    const last = merged.at(-1);
    const shared = last === undefined ? undefined : sharedHead(last, statement);
    if (last === undefined || shared === undefined) merged.push(statement);
    else merged[merged.length - 1] = together(last, statement, shared);
  }
  return merged;
}

function sharedHead(a: PlannedStatement, b: PlannedStatement): string | undefined {
  const [table, other] = [a.locks[0]?.on, b.locks[0]?.on];
  const head = `ALTER TABLE ${table} `;
  const rewriting = [a, b].every(
    ({ sql, hazards }) => sql.startsWith(head) && hazards.includes("rewrites-table"),
  );
  return table === other && rewriting ? head : undefined;
}

function together(a: PlannedStatement, b: PlannedStatement, head: string): PlannedStatement {
  return {
    ...a,
    sql: `${a.sql}, ${b.sql.slice(head.length)}`,
    hazards: [...new Set([...a.hazards, ...b.hazards])],
  };
}
