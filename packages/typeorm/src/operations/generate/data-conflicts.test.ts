import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  apply,
  generateOn,
  type Orm,
  offlineDataSource,
  orm,
  withSession,
} from "../../test-support/scenario.js";
import { named, thing } from "../../test-support/scenarios/scenario.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
});
afterAll(() => database.drop());

function before(typeorm: Orm) {
  const { Column } = typeorm;
  return [
    named(typeorm, "Owner", {}),
    thing(typeorm, {
      code: Column("varchar", { length: 10 }),
      size: Column("int", { nullable: true }),
      ownerId: Column("int", { nullable: true }),
      state: Column("enum", { enum: ["open", "shut", "lost"] }),
    }),
  ];
}

function after(typeorm: Orm) {
  const { Check, Column, JoinColumn, ManyToOne } = typeorm;
  const Owner = named(typeorm, "Owner", {});
  const Thing = thing(
    typeorm,
    {
      code: Column("varchar", { length: 3, unique: true }),
      size: Column("int"),
      owner: [ManyToOne(() => Owner), JoinColumn({ name: "ownerId" })],
      state: Column("enum", { enum: ["open"] }),
    },
    Check("positive", "size > 0"),
  );
  return [Owner, Thing];
}

test("rows that a migration would fail on are counted, each kind by what they do not fit", async () => {
  const typeorm = orm("1.1");
  const first = await generateOn(database.server, await offlineDataSource(typeorm, before(typeorm)));
  await apply(database.server, first.up);
  await withSession(database.server, (session) =>
    session.script(`insert into owner values (1);
      insert into thing values (1, 'a', 1, 1, 'open'), (2, 'a', -1, 7, 'shut'), (3, 'long', null, null, 'lost')`),
  );
  const dataSource = await offlineDataSource(typeorm, after(typeorm));
  const { conflicts, required } = await generateOn(database.server, dataSource, { prove: false });
  expect(required.map(({ column, rows }) => `${rows} without ${column.name}`)).toEqual(["1 without size"]);
  expect(conflicts.map(({ rows, table, what }) => `${rows} of ${table} ${what}`).sort()).toEqual([
    "1 of public.thing do not pass the check (size > 0)",
    '1 of public.thing have a ("ownerId") that is not in public.owner',
    "1 of public.thing have more than 3 characters in code",
    "1 of public.thing hold the value 'lost' in state, which goes",
    "1 of public.thing hold the value 'shut' in state, which goes",
    "1 of public.thing repeat the (code) of another",
  ]);
  const queries = conflicts.map(({ query }) => query);
  const found = await withSession(database.server, (session) => session.script(queries.join(";")));
  expect(found.map(({ rowCount }) => rowCount)).toEqual(queries.map(() => 1));
  const valueMappings = new Map([["public.thing_state_enum", new Map([["lost", "open"]])]]);
  const mapped = await generateOn(database.server, dataSource, { prove: false, valueMappings });
  expect(mapped.conflicts.map(({ what }) => what).filter((what) => what.startsWith("hold"))).toEqual([
    "hold the value 'shut' in state, which goes",
  ]);
});
