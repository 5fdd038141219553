import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCatalog } from "../catalog/read-catalog.js";
import type { Session } from "../database/port.js";
import { differingProperties } from "../diff/compare.js";
import { GodwitError } from "../errors/godwit-error.js";
import type { Column } from "../kinds/column/model.js";
import type { Constraint } from "../kinds/constraint/model.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { CanonicalSchema } from "../model/schema.js";
import { scratchProvider } from "../scratch/provider.js";
import type { ScratchProvider } from "../scratch/scratch.js";
import type { ExpressionCache } from "./cache.js";
import { canonicalise } from "./canonicalise.js";

let database: TestDatabase;
let session: Session;
let live: CanonicalSchema;
let scratch: ScratchProvider & { opened: number };

beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
  session = await database.server.connect();
  await session.script(`
    create schema app; create type app.color as enum ('red', 'green');
    create table app.t (id integer primary key, v varchar(10) default 'x', c app.color default 'red',
      n integer default pg_backend_pid(), constraint v_in check (v in ('a', 'b')));
    create index t_lower on app.t (lower(v)) where n > 1;
    create table app.other (id bigint)`);
  const reading = await readCatalog(session);
  live = reading.schema;
  await session.query("commit");
  const provider = scratchProvider({ target: database.server });
  scratch = {
    opened: 0,
    open: () => {
      scratch.opened++;
      return provider.open();
    },
  };
});

afterAll(async () => {
  await session.close();
  await database.drop();
});

const table = ["app", "t"] as const;
const searchPath = ["app", "public"];

/** The live schema with some objects declared otherwise. */
function declared(...changes: Partial<SchemaObject>[]) {
  const objects = new Map<ObjectId, SchemaObject>(live.objects);
  for (const change of changes) {
    const id = change.id as ObjectId;
    objects.set(id, { ...objects.get(id), ...change } as SchemaObject);
  }
  return { objects, dependencies: new Map<ObjectId, readonly ObjectId[]>() };
}

const column = (name: string, change: Partial<Column>) => ({
  id: objectId("column", ...table, name),
  ...change,
});
const options = () => ({ live, scratch, searchPath, major: 18 });

function differences(next: CanonicalSchema): string[] {
  return [...next.objects.values()].flatMap((object) => {
    const previous = live.objects.get(object.id);
    if (previous === undefined) return [`new ${object.id}`];
    return differingProperties({ previous, next: object }).map((property) => `${object.id} ${property}`);
  });
}

test("opens no scratch database where every text is known or simple", async () => {
  scratch.opened = 0;
  const next = await canonicalise(
    declared(column("v", { type: "varchar(10)", default: "'x'" }), column("c", { default: "'red'" })),
    options(),
  );
  expect(differences(next)).toEqual([]);
  expect(scratch.opened).toBe(0);
});

test("prints other texts as the server does, and finds them equal to the live ones", async () => {
  const check = { id: objectId("constraint", ...table, "v_in"), expression: "v IN ('a','b')", columns: [] };
  const index = live.objects.get(objectId("index", "app", "t_lower")) as SchemaObject & { kind: "index" };
  const keys = index.keys.map((key) => ({ ...key, expression: "LOWER(v)" }));
  const next = await canonicalise(
    declared(column("n", { default: "pg_backend_pid ( )" }), check, { id: index.id, keys, where: "(n) > 1" }),
    options(),
  );
  expect(differences(next)).toEqual([]);
  expect((next.objects.get(check.id) as Constraint).columns).toEqual(["v"]);
  expect(next.dependencies.get(index.id)).toContain(objectId("column", ...table, "n"));
});

test("takes a text that was rebuilt from its own print as the same", async () => {
  const printed = (live.objects.get(objectId("constraint", ...table, "v_in")) as Constraint).expression ?? "";
  await session.script(
    `begin; alter table app.t drop constraint v_in, add constraint v_in check (${printed})`,
  );
  const { rows } = await session.query(
    "select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'v_in'",
  );
  await session.query("rollback");
  const rebuilt = rows[0]?.[0] as string;
  expect(rebuilt).not.toBe(printed);
  const next = await canonicalise(
    declared({ id: objectId("constraint", ...table, "v_in"), expression: rebuilt }),
    options(),
  );
  expect(differences(next)).toEqual([]);
});

test("sees a real difference", async () => {
  const next = await canonicalise(
    declared(
      { id: objectId("constraint", ...table, "v_in"), expression: "v in ('a', 'c')" },
      column("n", { default: "pg_backend_pid() + 1" }),
      column("id", { type: "int8" }),
      column("c", { default: "('re' || 'd')::color" }),
    ),
    options(),
  );
  expect(differences(next).sort()).toEqual([
    "column app.t.c default",
    "column app.t.id type",
    "column app.t.n default",
    "constraint app.t.v_in expression",
  ]);
  const printed = "(('re'::text || 'd'::text))::app.color";
  expect(next.objects.get(objectId("column", ...table, "c"))).toMatchObject({ default: printed });
  expect(next.objects.get(objectId("column", ...table, "n"))).toMatchObject({
    default: "(pg_backend_pid() + 1)",
  });
});

test("asks the server once for a text", async () => {
  const entries = new Map<string, string>();
  const cache: ExpressionCache = {
    get: (key) => entries.get(key),
    set: (key, value) => entries.set(key, value),
    save: async () => {},
  };
  const change = column("n", { default: "pg_backend_pid() * 2" });
  await canonicalise(declared(change), { ...options(), cache });
  scratch.opened = 0;
  const again = await canonicalise(declared(change), { ...options(), cache });
  expect(again.objects.get(change.id)).toMatchObject({ default: "(pg_backend_pid() * 2)" });
  expect(scratch.opened).toBe(0);
  await canonicalise(declared(change, column("v", { type: "text", default: "'x'" })), {
    ...options(),
    cache,
  });
  expect(scratch.opened).toBeGreaterThan(0);
});

test("leads a refused text back to where it was declared", async () => {
  const change = column("n", { default: "nonsense(1)" });
  const origins = new Map([[change.id, { entity: "Thing", property: "n" }]]);
  const failing = canonicalise(declared(change), { ...options(), origins });
  const error = await failing.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(GodwitError);
  expect(error).toMatchObject({
    code: "DECLARATION_REFUSED",
    place: { entity: "Thing", property: "n", sql: "nonsense(1)", position: 1 },
  });
});

test("leaves no scratch database behind", async () => {
  const { rows } = await session.query(
    `select datname from pg_database where datname like 'godwit\\_scratch\\_${process.pid}\\_%'`,
  );
  expect(rows).toEqual([]);
});
