import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { callsVolatile, volatileBuiltIns } from "./volatility.js";

/** What a default can call: plain functions that take and give values. */
const callable = `
  select distinct proname from pg_proc
  where pronamespace = 'pg_catalog'::regnamespace and provolatile = 'v' and prokind = 'f' and not proretset
    and prolang <> (select oid from pg_language where lanname = 'c')
    and prorettype::regtype::text not like '%handler' and prorettype::regtype::text not in ('trigger', 'internal', 'void')
    and not 'internal'::regtype = any (proargtypes::oid[]) and not 'cstring'::regtype = any (proargtypes::oid[])
    and proname !~ '^(pg|lo|brin|gin|binary)_'`;

/** Of the server's own making, and of no use in a default. */
const passedOver = ["amvalidate", "currtid2", "loread", "lowrite"];

test("knows the volatile functions of the newest server", async () => {
  const session = await (await sharedServer()).server.connect();
  const { rows } = await session.query(callable);
  await session.close();
  const unknown = rows.map(([name]) => name ?? "").filter((name) => !volatileBuiltIns.has(name));
  expect(unknown.filter((name) => !passedOver.includes(name))).toEqual([]);
});

test("tells what is computed for each row from what is computed once", () => {
  const known = (name: string) => ({ "public.stamp": "STABLE", "public.dice": "VOLATILE" })[name];
  const volatile = (text: string) => callsVolatile(text, known);
  const once = [
    "now()",
    "CURRENT_TIMESTAMP",
    "'random()'::text",
    "(now() + '1 day'::interval)",
    "public.stamp(1)",
    "'1'::numeric(10,2)",
    "'a'::character varying(20)",
  ];
  const each = [
    "random()",
    "clock_timestamp()",
    "(1 + public.dice())",
    "ext.uuid_generate_v4()",
    "nextval('s'::regclass)",
  ];
  expect(once.filter(volatile)).toEqual([]);
  expect(each.filter((text) => !volatile(text))).toEqual([]);
});
