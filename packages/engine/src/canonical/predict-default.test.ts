import { sharedServer, testedMajors } from "@godwit/testkit";
import { describe, expect, test } from "vitest";
import type { Session } from "../database/port.js";
import { predictDefault } from "./predict-default.js";

const types = [
  ..."smallint integer bigint real uuid boolean text json jsonb date money bytea name".split(" "),
  ...[
    "double precision",
    "numeric",
    "numeric(12,2)",
    "numeric(3,0)",
    "character varying",
    "character varying(20)",
  ],
  ...[
    "character(1)",
    "character(8)",
    "timestamp without time zone",
    "timestamp(3) with time zone",
    "time without time zone",
  ],
  ...[
    "timestamp with time zone",
    "text[]",
    "integer[]",
    "character varying(20)[]",
    "numeric(5,2)[]",
    "interval",
  ],
  ...["app.color", "app.color[]", "bit(3)"],
];

const values = [
  ..."0 1 00012 123456789 1234567890 12345678901 -1 -0 -123456789 1.5 0.50 .5 -1.5 1e3 true FALSE null NULL".split(
    " ",
  ),
  ..."now() NOW() CURRENT_TIMESTAMP current_timestamp LOCALTIMESTAMP gen_random_uuid() current_date".split(
    " ",
  ),
  ..."'0' '1' '007' '-1' '-0' '12345' '123456789' '1.5' '0.50' '01.5' '-1.5' '1e3' 'true' 'false' 't' 'yes' ''".split(
    " ",
  ),
  ...[
    "'it''s'",
    "'a b'",
    "' x '",
    "'red'",
    "'blue'",
    "'{}'",
    "'[]'",
    "'{1,2}'",
    `'{"a": 1}'`,
    `'{"a":1}'`,
    "'2020-01-01'",
  ],
  ...["E'a\\nb'", "'a\\b'", "'x'::text", "'b' || 'c'", "(1)", "'00000000-0000-0000-0000-000000000001'"],
  ...["'AAAAAAAA-0000-0000-0000-000000000001'", "'now'", "now", "'{red}'", "''''"],
];

describe.each(testedMajors())("PostgreSQL %i", (major) => {
  test("prints every default that is predicted as predicted", async () => {
    const database = await (await sharedServer(major)).createDatabase();
    const session = await database.server.connect();
    await session.script(
      "create schema app; create type app.color as enum ('red', 'it''s'); set search_path = ''",
    );
    const wrong: string[] = [];
    let predicted = 0;
    for (const type of types) {
      const labels = type === "app.color" ? ["red", "it's"] : undefined;
      for (const value of values) {
        const prediction = predictDefault(value, type, labels);
        if (prediction === undefined) continue;
        predicted++;
        const printed = await print(session, type, value);
        if (printed !== prediction.text)
          wrong.push(`${type} default ${value}: ${printed}, not ${prediction.text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(predicted).toBeGreaterThan(150);
    await session.close();
    await database.drop();
  });
});

async function print(session: Session, type: string, value: string) {
  try {
    const results = await session.script(
      `drop table if exists app.t; create table app.t (c ${type} default ${value});
       select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'app.t'::regclass`,
    );
    return results.at(-1)?.rows[0]?.[0] ?? null;
  } catch (error) {
    return (error as Error).message;
  }
}
