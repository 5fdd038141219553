import {
  groupStatements,
  type PlannedStatement,
  type StatementGroup,
  withTransactions,
} from "@godwit/engine";
import type { MigrationContent } from "@godwit/typeorm";

/**
 * The texts of both directions. What cannot be one transaction says itself where its transactions begin and end, and
 * nobody else may open one around it.
 */
export function migrationTexts(
  up: readonly PlannedStatement[],
  down: readonly PlannedStatement[],
): Pick<MigrationContent, "up" | "down" | "transaction"> {
  const groups = { up: groupStatements(up), down: groupStatements(down) };
  if (isOneTransaction(groups.up) && isOneTransaction(groups.down))
    return { up: up.map(({ sql }) => sql), down: down.map(({ sql }) => sql) };
  return { up: withTransactions(groups.up), down: withTransactions(groups.down), transaction: false };
}

function isOneTransaction(groups: readonly StatementGroup[]): boolean {
  return groups.length <= 1 && groups.every(({ transactional }) => transactional);
}
