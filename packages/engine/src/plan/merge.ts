import type { PlannedStatement } from "./plan.js";

/**
 * Neighbouring ALTER TABLE statements of one table that each rewrite it become one, since their sub-commands share one
 * rewrite (PostgreSQL manual, ALTER TABLE, Notes). A plain ADD COLUMN goes along with one that rewrites.
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
  const table = a.locks[0]?.on;
  if (table === undefined || table !== b.locks[0]?.on) return undefined;
  const head = `ALTER TABLE ${table} `;
  if (![a, b].every(({ sql }) => sql.startsWith(head))) return undefined;
  const rewriting = [a, b].filter(({ hazards }) => hazards.includes("rewrites-table")).length;
  const adding = [a, b].every(({ sql }) => sql.startsWith(`${head}ADD COLUMN `));
  return rewriting === 2 || (rewriting === 1 && adding) ? head : undefined;
}

function together(a: PlannedStatement, b: PlannedStatement, head: string): PlannedStatement {
  return {
    ...a,
    sql: `${a.sql}, ${b.sql.slice(head.length)}`,
    hazards: [...new Set([...a.hazards, ...b.hazards])],
  };
}
