import type { MigrationInterface, QueryRunner } from "typeorm";
import { describe, expect, it } from "vitest";
import { sendsOnlySql } from "./sends-only-sql.js";

const helper = async (_runner: QueryRunner) => {};
const table = "a";
const of = (up: (queryRunner: QueryRunner) => Promise<unknown>) => ({ up, down: up }) as MigrationInterface;

describe("sendsOnlySql", () => {
  it("is true of what Godwit and TypeORM generate", () => {
    class Generated {
      async up(queryRunner: QueryRunner): Promise<void> {
        // A comment with a ` in it
        await queryRunner.query(`CREATE TABLE "a" (id int) -- \`b\` $1 $`);
        await queryRunner.query("insert into a values ($1, $2)", ["it's", 1]);
        /* another */ await queryRunner.query("select 'x'");
      }
      async down(_queryRunner: QueryRunner): Promise<void> {}
    }
    const instance = new Generated() as MigrationInterface;
    expect([sendsOnlySql(instance, "up"), sendsOnlySql(instance, "down")]).toEqual([true, true]);
  });

  it.each([
    ["the manager", of(async (q) => q.manager.query("select 1"))],
    [
      "a variable in the text",
      of(async (q) => {
        await q.query(`select * from ${table}`);
      }),
    ],
    [
      "a helper",
      of(async (q) => {
        await helper(q);
      }),
    ],
    [
      "a parameter that is computed",
      of(async (q) => {
        await q.query("select $1", [table]);
      }),
    ],
    [
      "another method",
      of(async (q) => {
        await q.dropTable("a");
      }),
    ],
  ])("is false of one with %s", (_name, migration) => {
    expect(sendsOnlySql(migration, "up")).toBe(false);
  });
});
