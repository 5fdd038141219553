import { type Plan, type StatementGroup, withTransactions } from "@godwit/engine";
import type { MigrationContent } from "@godwit/typeorm";

/**
 * The texts of both directions. What cannot be one transaction says itself where its transactions begin and end, and
 * nobody else may open one around it.
 */
export function migrationTexts(
  up: Pick<Plan, "groups">,
  down: Pick<Plan, "groups">,
): Pick<MigrationContent, "up" | "down" | "transaction"> {
  if (isOneTransaction(up.groups) && isOneTransaction(down.groups))
    return { up: textsOf(up.groups), down: textsOf(down.groups) };
  return { up: withTransactions(up.groups), down: withTransactions(down.groups), transaction: false };
}

function textsOf(groups: readonly StatementGroup[]): string[] {
  return groups.flatMap(({ statements }) => statements.map(({ sql }) => sql));
}

function isOneTransaction(groups: readonly StatementGroup[]): boolean {
  return groups.length <= 1 && groups.every(({ transactional }) => transactional);
}
