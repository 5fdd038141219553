import "reflect-metadata";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { DataSource, type QueryRunner } from "typeorm";
import { beforeEach, describe, expect, it } from "vitest";
import type { MigrationEntry } from "../entry.js";
import { runOn } from "../migrate.js";
import { showOn } from "../show.js";
import { baselineOn } from "./baseline.js";
import { driftOf } from "./drift.js";
import { dryRunOn } from "./dry-run.js";

let database: TestDatabase;
let dataSource: DataSource;
const sql = async (text: string) => {
  const session = await database.server.connect();
  await session.script(text);
  await session.close();
};

function entry(at: number, ...statements: string[]): MigrationEntry {
  const name = `M${1_700_000_000_000 + at}`;
  const up = async (runner: QueryRunner) => {
    for (const statement of statements) await runner.query(statement);
  };
  const instance = { name, up, down: async () => {} };
  return { name, timestamp: 1_700_000_000_000 + at, package: "shop", hash: name, instance: () => instance };
}

const migrations = [
  entry(1, "create table bird (id int primary key, name text not null)"),
  entry(2, "alter table bird add km int default 0", "create index bird_km on bird (km)"),
];

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  dataSource = new DataSource({ type: "postgres", url: database.url });
  return () => database.drop();
});

const subject = () => ({ dataSource, migrations, server: database.server });

describe("driftOf", () => {
  it("is nothing after a run, and the difference as SQL after a change by hand", async () => {
    await runOn(subject());
    expect(await driftOf(subject())).toMatchObject({ equal: true });
    await sql("alter table bird alter km set default 1; drop index bird_km");
    const { equal, script } = await driftOf(subject());
    expect(equal).toBe(false);
    expect(script).toMatch(/SET DEFAULT 0[\s\S]*CREATE INDEX bird_km/i);
    await sql(script);
    expect(await driftOf(subject())).toMatchObject({ equal: true });
  });

  it("is not guessed where the history is not all at hand", async () => {
    await runOn(subject());
    const known = { ...subject(), migrations: [migrations[0]!] };
    await expect(driftOf(known)).rejects.toMatchObject({ code: "HISTORY_INCOMPLETE" });
  });
});

describe("baselineOn", () => {
  it("adopts a database that has what the migrations build, and only such a one", async () => {
    await sql("create table bird (id int primary key, name text not null)");
    await expect(baselineOn(subject())).rejects.toMatchObject({
      code: "BASELINE_DIFFERS",
      details: { script: expect.stringMatching(/ADD COLUMN km/i) },
    });
    const to = migrations[0]!.name;
    expect((await baselineOn({ ...subject(), to })).done.map(({ name }) => name)).toEqual([to]);
    const { migrations: shown, pending } = await showOn(subject());
    expect(shown[0]).toMatchObject({ state: { at: "applied", origin: "baseline", file: "same" } });
    expect(pending).toEqual([migrations[1]!.name]);
    await expect(baselineOn(subject())).rejects.toMatchObject({ code: "BASELINE_HAS_HISTORY" });
    await runOn(subject());
    expect(await driftOf(subject())).toMatchObject({ equal: true });
  });
});

describe("dryRunOn", () => {
  it("executes what is pending elsewhere and tells the locks, the rewrites and the rows of each statement", async () => {
    await runOn({ ...subject(), migrations: [migrations[0]!] });
    await sql("insert into bird select i, 'b' from generate_series(1, 50) i; analyze bird");
    const widen = entry(3, "alter table bird alter id type bigint", "create table nest (id int)");
    const pending = { ...subject(), migrations: [...migrations, widen] };
    const rehearsed = await dryRunOn(pending);
    expect(rehearsed.map(({ statements }) => statements)).toEqual([
      [
        touched("AccessExclusiveLock", false),
        { sql: "create index bird_km on bird (km)", alone: false, relations: [] },
      ],
      [
        { ...touched("AccessExclusiveLock", true), sql: "alter table bird alter id type bigint" },
        { sql: "create table nest (id int)", alone: false, relations: [] },
      ],
    ]);
    expect((await showOn(pending)).pending).toEqual([migrations[1]!.name, widen.name]);
  });

  it("fails like the run would, and leaves the database alone", async () => {
    const broken = { ...subject(), migrations: [entry(9, "create table a (id int)", "select nonsense")] };
    await expect(dryRunOn(broken)).rejects.toMatchObject({ code: "MIGRATION_FAILED" });
    expect((await showOn(broken)).pending).toHaveLength(1);
  });
});

function touched(lock: string, rewritten: boolean) {
  const relations = [{ relation: expect.stringMatching(/bird$/), lock, rewritten, rows: 50 }];
  return { sql: "alter table bird add km int default 0", alone: false, relations };
}
