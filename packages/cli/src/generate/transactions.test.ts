import { groupStatements, objectId, type PlannedStatement, statement } from "@godwit/engine";
import { expect, it } from "vitest";
import { migrationTexts } from "./transactions.js";

const planned = (sql: string, transactional = true): PlannedStatement => ({
  ...statement(sql, { transactional }),
  operation: "create",
  object: objectId("table", "public", sql.toLowerCase()),
});
const plan = (...statements: readonly PlannedStatement[]) => ({ groups: groupStatements(statements) });
const many = (count: number) => Array.from({ length: count }, (_, at) => planned(`CREATE TABLE t${at} ()`));

it("leaves the transaction to whoever runs the migration, where one is enough", () => {
  expect(migrationTexts(plan(planned("A"), planned("B")), plan(planned("C")))).toEqual({
    up: ["A", "B"],
    down: ["C"],
  });
});

it("says where transactions begin and end around what is alone, in both directions", () => {
  const up = plan(planned("A"), planned("B"), planned("CREATE INDEX CONCURRENTLY", false), planned("C"));
  expect(migrationTexts(up, plan(planned("D"), planned("E")))).toEqual({
    up: ["BEGIN", "A", "B", "COMMIT", "CREATE INDEX CONCURRENTLY", "C"],
    down: ["BEGIN", "D", "E", "COMMIT"],
    transaction: false,
  });
});

it("commits before the locks of one transaction are too many", () => {
  const { up, transaction } = migrationTexts(plan(...many(2_000)), plan());
  expect(transaction).toBe(false);
  expect(up.filter((sql) => sql === "BEGIN")).toHaveLength(2);
  expect(up.filter((sql) => sql.startsWith("CREATE"))).toHaveLength(2_000);
});
