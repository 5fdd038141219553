import { sharedServer } from "@godwit/testkit";
import { describe, expect, it } from "vitest";
import { renderContext } from "../../render/context.js";
import type { Column } from "./model.js";
import { keepsStorage, usingClause } from "./type-change.js";

const types = [
  "integer",
  "bigint",
  "numeric",
  "numeric(10,2)",
  "numeric(12,2)",
  "numeric(12,3)",
  "boolean",
  "text",
  "character varying(20)",
  "character varying",
  "character(5)",
  "uuid",
  "jsonb",
  "date",
  "timestamp without time zone",
  "timestamp(3) without time zone",
  "timestamp with time zone",
  "inet",
  "cidr",
  "text[]",
  "integer[]",
  "character varying(20)[]",
  "public.mood",
];

/** Tries a change on an empty table: the error of the first or, where that fails, of the second form; and the rewrite. */
const attempt = `
  CREATE FUNCTION attempt(source text, target text, using_clause text, OUT plain text, OUT failure text, OUT rewritten bool)
  LANGUAGE plpgsql AS $$
  DECLARE node oid;
  BEGIN
    EXECUTE format('CREATE TEMP TABLE t (c %s)', source);
    node := pg_relation_filenode('t');
    BEGIN
      EXECUTE format('ALTER TABLE t ALTER c TYPE %s', target);
    EXCEPTION WHEN others THEN
      plain := sqlerrm;
      BEGIN
        EXECUTE format('ALTER TABLE t ALTER c TYPE %s%s', target, using_clause);
      EXCEPTION WHEN others THEN failure := sqlerrm;
      END;
    END;
    rewritten := pg_relation_filenode('t') <> node;
    DROP TABLE t;
  END $$`;

/** What no cast of PostgreSQL can do, not even through text. */
const impossible = /cannot cast|cannot be cast/;

describe.each([13, 18] as const)("changes of a column's type on PostgreSQL %i", (major) => {
  it("has a USING clause exactly where PostgreSQL asks for one, and knows what is rewritten", async () => {
    const database = await (await sharedServer(major)).createDatabase();
    const session = await database.server.connect();
    await session.query("SET timezone = 'America/New_York'");
    await session.query("CREATE TYPE public.mood AS ENUM ('a', 'b')");
    await session.query(attempt);
    const context = renderContext({ major });
    const wrong: string[] = [];
    for (const from of types) {
      const targets = types.filter((to) => to !== from);
      const clauses = targets.map((to) =>
        usingClause(
          { previous: { name: "c", type: from } as Column, next: { name: "c", type: to } as Column },
          context,
        ),
      );
      const sql =
        "SELECT a.* FROM unnest($2::text[], $3::text[]) x(target, using_clause), attempt($1, target, using_clause) a";
      const { rows } = await session.query(sql, [from, targets, clauses]);
      rows.forEach(([plain, failure, rewritten], place) => {
        const [to, using] = [targets[place] ?? "", clauses[place]];
        if (plain === null && using !== "") wrong.push(`${from} -> ${to}: needless${using}`);
        if (plain === null && (rewritten === "f") !== keepsStorage(from, to))
          wrong.push(`${from} -> ${to}: rewrite ${rewritten}`);
        if (failure != null && !impossible.test(failure)) wrong.push(`${from} -> ${to}${using}: ${failure}`);
      });
    }
    await session.close();
    await database.drop();
    expect(wrong).toEqual([]);
  });
});
