import { afterAll, expect, it } from "vitest";
import { type TestProject, testProject } from "../test-support/project.js";

const open: TestProject[] = [];
afterAll(() => {
  for (const made of open) made.remove();
});

const body = "async up(): Promise<void> {} async down(): Promise<void> {}";
const at = (offset: number) => 1700000000000 + offset;

/** Says what they are in constants; nothing else happens in their files. */
const plain: Readonly<Record<string, string>> = {
  "a.ts": `import { MigrationInterface, QueryRunner } from "typeorm";
    export class A${at(1)} implements MigrationInterface { public async up(q: QueryRunner) {} public async down() {} }`,
  "b.ts": `import type { Table } from "./types.js"; interface Row { id: Table }
    export class B { name = "Named${at(2)}"; transaction = false; readonly release = "1.2.0"; featureFlag = 'x'; ${body} }`,
  "c.ts": `export class C${at(3)} { ${body} } export class D${at(4)} { private size = 10; ${body} }`,
};

/** Only running them tells all. */
const acting: Readonly<Record<string, string>> = {
  "e.ts": `import { release } from "../names"; export class E${at(5)} { release = release; ${body} }`,
  "f.ts": `class Base { ${body} } export class F${at(6)} extends Base {}`,
  "g.ts": `export class G { name = "G" + ${at(7)}; ${body} }`,
  "h.ts": `export class H${at(8)} { release; constructor() { this.release = "8"; } ${body} }`,
  "i.ts": `globalThis.seen = 1; export class I${at(9)} { ${body} }`,
  "j.ts": `export { C${at(3)} } from "./c"; export class J${at(10)} { static s = 1; ${body} }`,
};

it("reads a migration from the text of its file where that is all there is, and loads any other", async () => {
  const made = testProject({
    "package.json": "{}",
    "names.ts": "export const release = '5';",
    ...Object.fromEntries(
      Object.entries({ ...plain, ...acting }).map(([name, text]) => [`migrations/${name}`, text]),
    ),
  });
  open.push(made);
  const find = () =>
    made.run(`
      const { default: Module } = await import("node:module");
      const { basename } = await import("node:path");
      const source = { package: "shop", migrations: ["migrations/*.ts"], directory: projectDirectory, prefer: "source" };
      const all = await godwit.discoverMigrations([source], { projectDirectory });
      const loaded = Object.keys(Module._cache).filter((file) => /migrations.\\w\\.ts$/.test(file)).map((file) => basename(file));
      const told = ({ name, transaction, release, featureFlag }) => ({ name, transaction, release, featureFlag });
      const entries = all.map(told);
      const instances = await Promise.all(all.map(async ({ instance }) => ({ ...told(await instance()), name: (await instance()).name ?? (await instance()).constructor.name })));
      return { loaded: loaded.sort(), entries, instances, hashes: all.map(({ hash }) => hash) };`) as Promise<{
      loaded: string[];
      entries: object[];
      instances: object[];
      hashes: string[];
    }>;
  const first = await find();
  expect(first.loaded).toEqual(["c.ts", ...Object.keys(acting)]);
  expect(first.entries).toEqual(first.instances);
  expect(first.entries).toHaveLength(10);
  expect(new Set(first.hashes).size).toBe(10);
  expect(await find()).toEqual(first);
  made.write({ "migrations/b.ts": plain["b.ts"]!.replace("1.2.0", "1.3.0") });
  expect((await find()).entries).toContainEqual(expect.objectContaining({ release: "1.3.0" }));
});
