import {
  groupStatements,
  type ObjectId,
  type Plan,
  type PlannedStatement,
  type Schema,
} from "@godwit/engine";

/**
 * A plan that also runs where an object that nobody declares is not there: what somebody made by hand is dropped and made
 * again around a change, and a database that the migrations build from nothing never had it.
 */
export function withoutByHand(plan: Plan, declared: Schema, stays: (id: ObjectId) => boolean): Plan {
  const byHand = ({ operation, object }: PlannedStatement) =>
    operation === "drop" && stays(object) && !declared.objects.has(object);
  if (!plan.statements.some(byHand)) return plan;
  const statements = plan.statements.map((one) => (byHand(one) ? { ...one, sql: ifExists(one.sql) } : one));
  return { ...plan, statements, groups: groupStatements(statements) };
}

const named = '(?:"[^"]*"|[^"\\s])+';
const dropped = new RegExp(
  `^(?:DROP (?:POLICY|TRIGGER|RULE|VIEW|MATERIALIZED VIEW|INDEX|STATISTICS|FUNCTION|PROCEDURE)|ALTER TABLE (?:ONLY )?${named} DROP CONSTRAINT)(?= )`,
);

function ifExists(sql: string): string {
  return sql.replace(dropped, "$& IF EXISTS");
}
