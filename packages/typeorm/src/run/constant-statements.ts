import type { ConstantStatement } from "@godwit/engine";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { sendsOnlySql } from "./sends-only-sql.js";

/** What a migration sends, learned before anything is sent; undefined where it is more than constant SQL. */
export async function constantStatements(
  instance: MigrationInterface,
  direction: "up" | "down",
): Promise<readonly ConstantStatement[] | undefined> {
  if (!sendsOnlySql(instance, direction)) return undefined;
  const statements: ConstantStatement[] = [];
  const query = async (sql: string, parameters?: readonly unknown[]) =>
    void statements.push({ sql, parameters });
  await instance[direction]({ query } as unknown as QueryRunner);
  return statements;
}
