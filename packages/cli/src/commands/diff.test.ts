import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { libraryContext } from "../library/project-options.js";
import { exitOf } from "../outcome/exit.js";
import type { SchemasCompared } from "../outcome/schemas.js";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";
import { diff } from "./diff.js";
import { inspectSchema } from "./schema-inspect.js";

let project: LinkedProject;
let database: TestDatabase;

beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
  project = linkedProject({
    "package.json": `{ "name": "birds" }`,
    "src/bird.ts": `import { Column, Entity, Index, PrimaryGeneratedColumn, ViewEntity, ViewColumn } from "typeorm";
@Entity()
export class Bird {
  @PrimaryGeneratedColumn() id: number;
  @Index() @Column({ type: "varchar", length: 50 }) name: string;
  @Column({ type: "enum", enum: ["near", "far"], default: "far" }) flies: string;
}
@ViewEntity({ expression: 'SELECT "name" FROM "bird"' })
export class Names { @ViewColumn() name: string; }
`,
    "src/data-source.ts": `import "reflect-metadata";
import { DataSource } from "typeorm";
import { Bird, Names } from "./bird";
export const AppDataSource = new DataSource({ type: "postgres", url: ${JSON.stringify(database.url)}, entities: [Bird, Names] });
`,
    "src/migrations/1700000000001-Birds.ts": `import type { QueryRunner } from "typeorm";
export class Birds1700000000001 {
  async up(runner: QueryRunner) {
    await runner.query("CREATE TYPE bird_flies_enum AS ENUM ('near', 'far')");
    await runner.query("CREATE TABLE bird (id serial PRIMARY KEY, name varchar(50) NOT NULL, flies bird_flies_enum NOT NULL DEFAULT 'far')");
    await runner.query("CREATE INDEX by_name ON bird (name)");
    await runner.query("CREATE VIEW names AS SELECT name FROM bird");
  }
  async down() {}
}
`,
    "schema.sql": `create type bird_flies_enum as enum ('near', 'far');
create table bird (id serial primary key, name varchar(50) not null, flies bird_flies_enum not null default 'far');
create index by_name on bird (name); create view names as select name from bird;`,
  });
});

afterAll(async () => {
  project.remove();
  await database.drop();
});

const usual = {
  schemas: [],
  exclude: [],
  renames: [],
  allowDrop: [],
  mappings: [],
  nullable: [],
  defaults: [],
  backfills: [],
  check: true,
};

async function compared(from: string, to: string, more: object = {}): Promise<SchemasCompared> {
  const input = { ...usual, scratchUrl: database.url, noProve: false, from, to, ...more };
  const outcome = await diff(input, libraryContext({ cwd: project.directory }));
  if (outcome.kind !== "schemas-compared") throw new Error(`asks about renames: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function sql(text: string): Promise<void> {
  const session = await database.server.connect();
  await session.script(text).finally(() => session.close());
}

it("compares entities, migrations, SQL, a snapshot and a database with each other", async () => {
  const context = libraryContext({ cwd: project.directory });
  const inspected = await inspectSchema({ source: "src/migrations", scratchUrl: database.url }, context);
  project.write("snapshot.json", JSON.stringify(inspected.snapshot));
  const made = await compared("snapshot.json", "schema.sql");
  expect([made.script, exitOf(made)]).toEqual(["", 0]);
  const pairs = [
    ["src/data-source.ts", "src/migrations"],
    ["src/migrations", "src/data-source.ts"],
    ["schema.sql", "src/data-source.ts"],
  ] as const;
  for (const [from, to] of pairs) expect((await compared(from, to)).script, `${from} ${to}`).toBe("");
});

it("takes from the other side what entities cannot say, and changes what they do say", async () => {
  await sql(`create type bird_flies_enum as enum ('near', 'far'); create function f() returns int language sql as 'select 1';
    create table bird (id serial primary key, name varchar(20) not null, flies bird_flies_enum not null default 'far', gone int)
      with (fillfactor = 70);
    create index by_name on bird (name); create table other (id int default f());
    create view "names" as select name from bird; alter table bird enable row level security;
    create policy p on bird using (id > f()); comment on index by_name is 'kept'; grant select on bird to public;
    create table migrations (id serial constraint "PK_8c82d7f526340ab734260ea46be" primary key, timestamp bigint not null,
      name varchar not null);
    create schema godwit; create table godwit.run (id int);`);
  const there = await compared(database.url, "src/data-source.ts");
  expect(there.withheld).toEqual([
    { object: "column public.bird.gone", flag: "--allow-drop public.bird.gone" },
  ]);
  expect([there.proof, exitOf(there)]).toEqual([{ outcome: "proven" }, 3]);
  const changes = there.statements.filter(({ sql: text }) => !/VIEW|COMMENT|GRANT|OWNER/.test(text));
  expect(changes.map(({ sql: text }) => text)).toEqual([
    "ALTER TABLE public.bird ALTER COLUMN name TYPE character varying(50)",
  ]);
  await sql((await compared(database.url, "src/data-source.ts", { allowDrop: ["bird.gone"] })).script);
  for (const [from, to] of [
    [database.url, "src/data-source.ts"],
    ["src/data-source.ts", database.url],
  ] as const) {
    const same = await compared(from, to);
    expect([same.script, same.equal, exitOf(same)]).toEqual(["", true, 0]);
  }
  const replayed = await compared("src/migrations", database.url);
  expect(replayed.script).toMatch(/CREATE TABLE public\.other/);
  expect(replayed.script).not.toMatch(/migrations|godwit/);
});

it("counts the rows that a plan would fail on, and fills those that lack a value", async () => {
  const rows = await (await sharedServer()).createDatabase();
  try {
    const session = await rows.server.connect();
    await session.script(`create table bird (name text, rings text);
      insert into bird values ('a', '1'), (null, 'two'), ('a', '3')`);
    await session.close();
    project.write(
      "strict.sql",
      "create table bird (name text not null, rings int); create unique index one on bird (name) where rings > 2;",
    );
    await expect(compared(rows.url, "strict.sql", { check: false })).rejects.toMatchObject({
      code: "DATA_DOES_NOT_FIT",
      details: { conflicts: [{ rows: 1, what: "cannot become integer in rings" }] },
    });
    const checked = await compared(rows.url, "strict.sql");
    expect([exitOf(checked), checked.conflicts.length, checked.required]).toEqual([
      4,
      1,
      [{ column: "column public.bird.name", rows: 1 }],
    ]);
    const again = await rows.server.connect();
    await again.script("delete from bird where rings = 'two'; insert into bird values (null, '2')");
    await again.close();
    await expect(compared(rows.url, "strict.sql", { check: false })).rejects.toMatchObject({
      code: "COLUMN_NEEDS_VALUE",
    });
    const filled = await compared(rows.url, "strict.sql", {
      check: false,
      backfills: ["bird.name='b' || rings"],
    });
    expect(filled.statements.map(({ sql }) => sql)).toContain(
      "UPDATE public.bird SET name = 'b' || rings WHERE name IS NULL",
    );
  } finally {
    await rows.drop();
  }
});
