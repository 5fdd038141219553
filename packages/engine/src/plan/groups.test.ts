import { describe, expect, it } from "vitest";
import { type ObjectId, objectId } from "../model/identity.js";
import { statement } from "../model/statement.js";
import { groupStatements } from "./groups.js";
import type { PlannedStatement } from "./plan.js";

const planned = (sql: string, more: Parameters<typeof statement>[1] = {}): PlannedStatement => ({
  ...statement(sql, more),
  operation: "alter",
  object: objectId("table", "public", "t") satisfies ObjectId,
});
const addValue = planned("ALTER TYPE public.color ADD VALUE 'it''s'", {
  hazards: ["new-value-needs-commit"],
});
const shape = (statements: PlannedStatement[]) =>
  groupStatements(statements).map((group) => group.statements.length);

describe("groupStatements", () => {
  it("keeps in one transaction what fits in one", () => {
    expect(shape([planned("A"), addValue, planned("B")])).toEqual([3]);
  });

  it("commits an added enum value before the statement that uses it", () => {
    expect(shape([planned("A"), addValue, planned("ALTER TABLE t ALTER c SET DEFAULT 'it''s'")])).toEqual([
      2, 1,
    ]);
  });

  it("leaves alone what cannot run in a transaction, and cuts before what must not keep locks", () => {
    const alone = planned("CREATE INDEX CONCURRENTLY", { transactional: false });
    const later = planned("VALIDATE", { commitBefore: true });
    const groups = groupStatements([planned("A"), alone, planned("B"), later]);
    expect(groups.map(({ transactional }) => transactional)).toEqual([true, false, true, true]);
  });

  it("splits where one transaction would take too many locks, but not while a table is moved aside", () => {
    const tables = (count: number) =>
      Array.from({ length: count }, (_, place) => ({
        ...planned(`CREATE TABLE t${place} (id bigserial, PRIMARY KEY (id))`),
        operation: "create" as const,
      }));
    const sizes = shape(tables(3_000));
    expect(sizes.reduce((sum, size) => sum + size)).toBe(3_000);
    expect(Math.max(...sizes)).toBe(600);
    const moved = { ...planned("ALTER TABLE t SET SCHEMA aside"), operation: "drop" as const };
    const gone = { ...planned("DROP TABLE aside.t"), operation: "finish" as const };
    expect(shape([moved, ...tables(900), gone])).toEqual([902]);
  });
});
