import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../database/port.js";
import { ident } from "../../render/quote.js";
import { liveSource } from "../../source/live.js";
import { diffSchemas } from "./diff.js";

/** All of it prints by settings, or is read by them. */
const schema = `
  create table public.visit (
    id int generated always as identity,
    seen timestamptz not null default '2020-06-01 00:00:00+00'::timestamptz,
    day date default '2020-02-03'::date,
    pause interval default '-1 days +02:03:04'::interval,
    ratio float8 default '0.1'::float8 + '1e-20'::float8,
    mark bytea default '\\x00ff'::bytea,
    price money default 1.5::numeric::money,
    path text default 'a\\b',
    body xml default '<a/><b/>'::xml,
    names text[] default '{NULL,"NULL"}',
    check (seen > '1999-12-31 23:00:00+00'::timestamptz)
  ) partition by range (seen);
  create table public.visit_2020 partition of public.visit
    for values from ('2020-01-01 00:00:00+00') to ('2021-01-01 00:00:00+00');
  create view public.early as select id from public.visit where pause < '1 mon -3 days'::interval;`;

const odd: Readonly<Record<string, string>> = {
  timezone: "Asia/Tokyo",
  datestyle: "SQL, DMY",
  intervalstyle: "sql_standard",
  extra_float_digits: "-5",
  bytea_output: "escape",
  standard_conforming_strings: "off",
  array_nulls: "off",
  xmloption: "document",
  quote_all_identifiers: "on",
};

let usual: TestDatabase;
let unusual: TestDatabase;
let session: Session;

beforeAll(async () => {
  const server = await sharedServer();
  [usual, unusual] = [await server.createDatabase(), await server.createDatabase()];
  const first = await usual.server.connect();
  await first.script(schema);
  for (const [name, value] of Object.entries(odd))
    await first.query(`alter database ${ident(unusual.name)} set ${name} = '${value}'`);
  await first.close();
  session = await unusual.server.connect();
});

afterAll(async () => {
  await session.close();
  await usual.drop();
  await unusual.drop();
});

test("a script means the same in a database with other settings, which then is equal", async () => {
  const sources = {
    from: liveSource(unusual.server),
    to: liveSource(usual.server),
    allowDrop: "all",
  } as const;
  const result = await diffSchemas(sources);
  if ("questions" in result) throw new Error("nothing was renamed");
  expect(result.proof).toEqual({ outcome: "proven" });
  // As psql does: the settings count from the next statement on.
  for (const part of result.script.split("\n\n")) await session.script(part);
  const rest = await diffSchemas(sources);
  expect(rest).toMatchObject({ equal: true, script: "" });
  const probe = await unusual.server.connect();
  await probe.query("insert into public.visit default values");
  const { rows: made } = await probe.query(
    `select to_char(seen at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), path = E'a\\\\b', names[1] is null, names[2] = 'NULL',
       extract(epoch from pause)::int, mark = decode('00ff', 'hex'), day = make_date(2020, 2, 3), tableoid::regclass::text
     from public.visit`,
  );
  await probe.close();
  expect(made).toEqual([["2020-06-01 00:00", "t", "t", "t", "-79016", "t", "t", '"visit_2020"']]);
});

test("rows are converted as their database reads and writes them", async () => {
  const server = await sharedServer();
  const wanted = await server.createDatabase();
  const target = await wanted.server.connect();
  await target.script("create table public.note (seen timestamptz, day date, told text)");
  await session.script(
    `set client_min_messages = error;
     create table public.note (seen timestamp, day text, told date);
     insert into public.note values (make_timestamp(2020, 6, 1, 9, 0, 0), '31/01/2020', make_date(2020, 1, 31))`,
  );
  const found = await diffSchemas({
    from: liveSource(unusual.server),
    to: liveSource(wanted.server),
    scope: { schemas: [], exclude: ["public.visit*", "public.early"] },
  });
  if ("questions" in found) throw new Error("nothing was renamed");
  expect(found.conflicts).toEqual([]);
  const psql = await unusual.server.connect();
  for (const part of found.script.split("\n\n")) await psql.script(part);
  await psql.close();
  const { rows } = await session.query(
    `select to_char(seen at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), to_char(day, 'YYYY-MM-DD'), told from public.note`,
  );
  expect(rows).toEqual([["2020-06-01 00:00", "2020-01-31", "31/01/2020"]]);
  await target.close();
  await wanted.drop();
});
