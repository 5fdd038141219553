import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  type TestProject,
  type TypeOrmVersion,
  testProject,
  typeormVersions,
} from "../test-support/project.js";

const open: TestProject[] = [];
function project(files: Record<string, string>, version?: TypeOrmVersion): TestProject {
  const made = testProject(files, version);
  open.push(made);
  return made;
}
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

const source = (rest: string) => `import { DataSource } from "typeorm";\n${rest}`;
const postgres = (more = "") => `new DataSource({ type: "postgres", ${more} })`;
const user = `import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
  @Entity() export class User { @PrimaryGeneratedColumn() id!: number; @Column() name!: string }`;
const load = (path = "src/data-source.ts") =>
  `const loaded = await godwit.loadDataSource(${JSON.stringify(path)}, { projectDirectory });`;
const build = `const built = await godwit.buildMetadatas(loaded); return built.entityMetadatas.map((one) => one.tableName).sort();`;

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])("a data source, TypeORM %s", (version) => {
  it.each([
    ["any name", `export const Shop = ${postgres()};`, "Shop"],
    ["default", `export default ${postgres()};`, "default"],
    ["two names of one", `export const Shop = ${postgres()}; export default Shop;`, "Shop"],
    ["a promise", `export const Later = Promise.resolve(${postgres()});`, "Later"],
    [
      "a function",
      `export default async () => ${postgres()}; export function helper(x: number) { return x }`,
      "default",
    ],
    ["module.exports", `module.exports = ${postgres()};`, "default"],
    [
      "among other exports",
      `export const port = 5432; export class Other {}; export const D = ${postgres("port")};`,
      "D",
    ],
  ])("is found exported as %s, CommonJS", async (_how, text, name) => {
    const made = project({ "package.json": "{}", "src/data-source.ts": source(text) }, version);
    expect(await made.run(`${load()} return loaded.exportName;`)).toBe(name);
  });

  it.each(["commonjs", "module"])("builds metadata from classes and patterns, %s", async (type) => {
    const made = project(
      {
        "package.json": JSON.stringify({ type }),
        "src/data-source.ts": source(
          `import { User } from "./entity/user.js"; export const D = ${postgres('entities: [User, "src/more/*.ts"], synchronize: true, migrations: ["src/nowhere/*.ts"], subscribers: ["src/broken/*.ts"]')};`,
        ),
        "src/entity/user.ts": user,
        "src/more/tag.ts": user.replaceAll("User", "Tag"),
        "src/more/list.ts": `import { User } from "../entity/user.js"; export const list = [User];`,
        "src/broken/s.ts": "syntax error here",
      },
      version,
    );
    const names = await made.run(`${load()} ${build}`);
    expect(names).toEqual(["tag", "user"]);
    expect(
      await made.run(
        `${load()} return [loaded.warnings.map((one) => one.code), loaded.dataSource.isInitialized];`,
      ),
    ).toEqual([["SYNCHRONIZE_ON"], false]);
  });

  it.each(["commonjs", "module"])(
    "builds through Godwit's loader where TypeORM initializes it, %s",
    async (type) => {
      const made = project(
        {
          "package.json": JSON.stringify({ type }),
          "src/data-source.ts": source(
            `export const D = ${postgres('entities: ["src/entity/*.ts"], subscribers: ["src/subscriber/*.ts"], migrations: ["src/migrations/*.ts"]')};`,
          ),
          "src/core.ts": `import { Entity, OneToMany, ManyToOne, PrimaryColumn } from "typeorm";
          @Entity() export class User { @PrimaryColumn() id!: string; @OneToMany(() => Order, (order) => order.user) orders!: Order[] }
          @Entity() export class Order { @PrimaryColumn() id!: string; @ManyToOne(() => User, (user) => user.orders) user!: User }`,
          "src/entity/user.ts": `import { Column, Entity } from "typeorm"; import { User as Core } from "../core.js";
          @Entity() export class User extends Core { @Column({ nullable: true }) notes?: string }`,
          "src/subscriber/s.ts": `import { EventSubscriber } from "typeorm"; @EventSubscriber() export class Watch {}`,
          "src/migrations/m.ts": `export class Init1700000000000 { async up() {} async down() {} }`,
        },
        version,
      );
      const built =
        await made.run(`${load()} const { dataSource } = loaded; const before = { ...dataSource.options };
      await dataSource.buildMetadatas();
      return [dataSource.entityMetadatas.map((one) => [one.tableName, one.columns.length]).sort(), dataSource.subscribers.length,
        dataSource.migrations.length, before.entities === dataSource.options.entities];`);
      expect(built).toEqual([
        [
          ["order", 2],
          ["user", 2],
        ],
        1,
        1,
        true,
      ]);
      made.write({
        "src/entity/bare.ts": `import { Entity } from "typeorm"; @Entity() export class Bare {}`,
      });
      await expect(made.run(`${load()} await loaded.dataSource.buildMetadatas();`)).rejects.toMatchObject({
        code: "ENTITY_WITHOUT_KEY",
      });
    },
  );

  it("leaves the classes of a BaseEntity pointing where they did", async () => {
    const made = project(
      {
        "package.json": "{}",
        "src/data-source.ts": source(
          `import { BaseEntity, Entity, PrimaryColumn } from "typeorm"; @Entity() export class A extends BaseEntity { @PrimaryColumn() id!: string }
           export const D = ${postgres("entities: [A]")};`,
        ),
      },
      version,
    );
    expect(
      await made.run(`${load()} const { A } = await godwit.loadModule("src/data-source.ts", { projectDirectory });
        A.useDataSource(loaded.dataSource); await godwit.buildMetadatas(loaded); return A.dataSource === loaded.dataSource;`),
    ).toBe(true);
  });

  it.each([
    [
      "SQLite without its driver",
      `type: "sqlite", database: "x"`,
      "DATABASE_NOT_POSTGRES",
      /is for (SQLite|sqlite); Godwit migrates PostgreSQL only/,
    ],
    ["MySQL", `type: "mysql"`, "DATABASE_NOT_POSTGRES", /is for (Mysql|mysql)/i],
    ["a misspelt type", `type: "postgress"`, "DATABASE_NOT_POSTGRES", /is for postgress/],
  ])("refuses %s", async (_name, options, code, message) => {
    const made = project(
      {
        "package.json": "{}",
        "src/data-source.ts": source(`export default new DataSource({ ${options} } as any);`),
      },
      version,
    );
    await expect(made.run(load())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      hint: expect.stringContaining("postgres"),
    });
  });

  it.each([
    [
      "a union type",
      `@PrimaryColumn() id!: string; @Column() state!: "a" | null;`,
      "ENTITY_TYPE_UNKNOWN",
      /A\.state/,
    ],
    [
      "a type of another database",
      `@PrimaryColumn() id!: string; @Column({ type: "tinyint" }) state!: number;`,
      "ENTITY_TYPE_UNKNOWN",
      /"tinyint", which A\.state/,
    ],
    ["no key", "@Column() name!: string;", "ENTITY_WITHOUT_KEY", /entity A has no/],
    [
      "a relation to an entity not listed",
      `@PrimaryColumn() id!: string; @ManyToOne(() => B) b!: B;`,
      "ENTITY_NOT_LISTED",
      /A\.b/,
    ],
    [
      "an initialised relation",
      `@PrimaryColumn() id!: string; @OneToMany(() => A, (a) => a.up) all: A[] = []; @ManyToOne(() => A) up!: A;`,
      "ENTITY_INVALID",
      /A\.all|all/,
    ],
  ])("explains entities that TypeORM refuses: %s", async (_name, members, code, message) => {
    const made = project(
      {
        "package.json": "{}",
        "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true } }),
        "src/data-source.ts": source(
          `import { Column, Entity, ManyToOne, OneToMany, PrimaryColumn } from "typeorm";
           @Entity() class B { @PrimaryColumn() id!: string }
           @Entity() class A { ${members} }
           export const D = ${postgres("entities: [A]")};`,
        ),
      },
      version,
    );
    await expect(made.run(`${load()} ${build}`)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe("bad data source files", () => {
  it.each([
    [
      "none",
      "export const a = 1; export class B {}",
      "DATA_SOURCE_NONE",
      "src/data-source.ts exports no DataSource (it exports B, a).",
    ],
    [
      "two",
      `export const A = ${postgres()}; export const B = ${postgres()};`,
      "DATA_SOURCE_TWO",
      "src/data-source.ts exports more than one DataSource: A, B.",
    ],
    [
      "a fault of its own",
      `throw new Error("DATABASE_URL is not set");`,
      "MODULE_THROWS",
      "Loading src/data-source.ts failed at src/data-source.ts:2: DATABASE_URL is not set",
    ],
  ])("says what is wrong: %s", async (_name, text, code, message) => {
    const made = project({ "package.json": '{"type":"module"}', "src/data-source.ts": source(text) });
    await expect(made.run(load())).rejects.toMatchObject({ code, message });
  });

  it("names the twin of a file that is not there", async () => {
    const made = project({
      "package.json": "{}",
      "src/data-source.ts": source(`export default ${postgres()};`),
    });
    await expect(made.run(load("dist/data-source.js"))).rejects.toMatchObject({
      code: "DATA_SOURCE_MISSING",
      hint: "There is src/data-source.ts: name it with -d.",
    });
    await expect(made.run(load("src/nope.ts"))).rejects.toMatchObject({ code: "DATA_SOURCE_MISSING" });
  });
});

describe("compiled twins", () => {
  const twins = {
    "package.json": JSON.stringify({ scripts: { build: "tsc" } }),
    "tsconfig.json": JSON.stringify({ compilerOptions: { outDir: "./dist", rootDir: "./src" } }),
    "src/data-source.ts": source(`export const D = ${postgres('entities: ["dist/entity/*.js"]')};`),
    "src/entity/user.ts": user,
    "dist/data-source.js": `const { DataSource } = require("typeorm"); exports.D = ${postgres('entities: ["src/entity/*.ts"]')};`,
    "dist/entity/user.js": `const { Entity, PrimaryColumn } = require("typeorm");
      class Built {} exports.Built = Built; PrimaryColumn("int")(Built.prototype, "id"); Entity()(Built);`,
  };
  const touch = (made: TestProject, path: string, seconds: number) => {
    const at = new Date(Date.now() + seconds * 1000);
    utimesSync(join(made.directory, path), at, at);
  };

  it("takes the side of the twins that the data source is on", async () => {
    const made = project(twins);
    for (const path of ["dist/data-source.js", "dist/entity/user.js"]) touch(made, path, 10);
    expect(await made.run(`${load("src/data-source.ts")} ${build}`)).toEqual(["user"]);
    expect(await made.run(`${load("dist/data-source.js")} ${build}`)).toEqual(["built"]);
  });

  it("reads patterns for the other side where that side has not been built", async () => {
    const { "dist/data-source.js": _a, "dist/entity/user.js": _b, ...sources } = twins;
    expect(await project(sources).run(`${load("src/data-source.ts")} ${build}`)).toEqual(["user"]);
  });

  it("refuses what is older than its source, and what was never built, with the build command", async () => {
    const made = project(twins);
    touch(made, "src/entity/user.ts", 60);
    const stale = { code: "DATA_SOURCE_STALE", hint: expect.stringContaining("npm run build") };
    await expect(made.run(load("dist/data-source.js"))).rejects.toMatchObject({
      ...stale,
      message:
        "dist/data-source.js is older than its source: src/entity/user.ts changed since the last build.",
    });
    touch(made, "src/entity/user.ts", -60);
    made.write({ "src/entity/new.ts": user.replaceAll("User", "New") });
    await expect(made.run(load("dist/data-source.js"))).rejects.toMatchObject(stale);
    made.write({ "dist/tsconfig.tsbuildinfo": "{}", "dist/entity/new.js": "" });
    touch(made, "dist/tsconfig.tsbuildinfo", 120);
    touch(made, "src/entity/user.ts", 60);
    expect(await made.run(`${load("dist/data-source.js")} return "fresh";`)).toBe("fresh");
  });
});
