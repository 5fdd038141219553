import { sharedServer, testedMajors } from "@godwit/testkit";
import { describe, expect, test } from "vitest";
import { builtInType } from "./type-names.js";

const spellings = [
  ..."bool boolean bpchar bytea char character varchar date decimal dec numeric float float4 float8 real inet".split(
    " ",
  ),
  ..."int int2 int4 int8 integer bigint smallint interval json jsonb money text time timetz timestamp".split(
    " ",
  ),
  ..."timestamptz uuid xml tsvector tsquery point int4range daterange bit varbit name oid regclass jsonpath".split(
    " ",
  ),
  ..."varchar(20)|VARCHAR(20)|character varying(3)|char(4)|character(4)|bit(3)|varbit(3)|bit varying".split(
    "|",
  ),
  ..."numeric(10)|decimal(10,2)|NUMERIC( 10 , 2 )|dec(5, 1)|double  precision|timestamp(3)|timestamptz(3)".split(
    "|",
  ),
  ..."timestamp with time zone|timestamp(6) with time zone|time(2) without time zone|time with time zone".split(
    "|",
  ),
  ..."interval(3)|int[]|integer[][]|varchar(10)[]|text[3]|int array|timestamp(3)[]|pg_catalog.int4".split(
    "|",
  ),
];

const unknownHere = [
  "float(24)",
  "bpchar(3)",
  "citext",
  "interval year to month",
  "public.color",
  "serial",
  "int4(3)",
];

describe.each(testedMajors())("PostgreSQL %i", (major) => {
  test("calls built-in types as predicted", async () => {
    const database = await (await sharedServer(major)).createDatabase();
    const session = await database.server.connect();
    const columns = spellings.map((type, place) => `c${place} ${type}`);
    await session.query(`create table t (${columns.join(", ")})`);
    const { rows } = await session.query(
      "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 't'::regclass and attnum > 0 order by attnum",
    );
    const predicted = Object.fromEntries(spellings.map((type) => [type, builtInType(type)]));
    expect(predicted).toEqual(Object.fromEntries(spellings.map((type, place) => [type, rows[place]?.[0]])));
    await session.close();
    await database.drop();
  });
});

test.each(unknownHere)("%s is left to the server", (type) => {
  expect(builtInType(type)).toBeUndefined();
});
