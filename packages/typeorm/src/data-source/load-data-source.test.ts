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
  it("is found under any name, as default, a promise, a function, module.exports, among other exports", async () => {
    const cases: Record<string, [text: string, name: string]> = {
      named: [`export const Shop = ${postgres()};`, "Shop"],
      default: [`export default ${postgres()};`, "default"],
      twice: [`export const Shop = ${postgres()}; export default Shop;`, "Shop"],
      promise: [`export const Later = Promise.resolve(${postgres()});`, "Later"],
      function: [
        `export default async () => ${postgres()}; export function helper(x: number) { return x }`,
        "default",
      ],
      commonjs: [`module.exports = ${postgres()};`, "default"],
      others: [`export const port = 5432; export class Other {}; export const D = ${postgres("port")};`, "D"],
    };
    const texts = Object.entries(cases).map(([file, [text]]) => [`src/${file}.ts`, source(text)]);
    const made = project({ "package.json": "{}", ...Object.fromEntries(texts) }, version);
    const names = Object.entries(cases).map(([file, [, name]]) => [file, name]);
    expect(
      await made.run(`const names = [];
        for (const file of ${JSON.stringify(Object.keys(cases))})
          names.push([file, (await godwit.loadDataSource("src/" + file + ".ts", { projectDirectory })).exportName]);
        return names;`),
    ).toEqual(names);
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

  it("refuses databases other than PostgreSQL and explains entities that TypeORM refuses", async () => {
    const entity = (members: string) =>
      `import { Column, Entity, ManyToOne, OneToMany, PrimaryColumn } from "typeorm";
       @Entity() class B { @PrimaryColumn() id!: string }
       @Entity() class A { ${members} }
       export const D = ${postgres("entities: [A]")};`;
    const id = "@PrimaryColumn() id!: string;";
    const other = (options: string) => `export default new DataSource({ ${options} } as any);`;
    const cases: [text: string, code: string, message: RegExp][] = [
      [
        other(`type: "sqlite", database: "x"`),
        "DATABASE_NOT_POSTGRES",
        /is for sqlite; Godwit migrates PostgreSQL only/i,
      ],
      [other(`type: "mysql"`), "DATABASE_NOT_POSTGRES", /is for mysql/i],
      [other(`type: "postgress"`), "DATABASE_NOT_POSTGRES", /is for postgress/],
      [entity(`${id} @Column() state!: "a" | null;`), "ENTITY_TYPE_UNKNOWN", /A\.state/],
      [
        entity(`${id} @Column({ type: "tinyint" }) state!: number;`),
        "ENTITY_TYPE_UNKNOWN",
        /"tinyint", which A\.state/,
      ],
      [entity("@Column() name!: string;"), "ENTITY_WITHOUT_KEY", /entity A has no/],
      [entity(`${id} @ManyToOne(() => B) b!: B;`), "ENTITY_NOT_LISTED", /A\.b/],
      [
        entity(`${id} @OneToMany(() => A, (a) => a.up) all: A[] = []; @ManyToOne(() => A) up!: A;`),
        "ENTITY_INVALID",
        /all/,
      ],
    ];
    const files = Object.fromEntries(cases.map(([text], index) => [`src/${index}.ts`, source(text)]));
    const strict = JSON.stringify({ compilerOptions: { strict: true } });
    const made = project({ "package.json": "{}", "tsconfig.json": strict, ...files }, version);
    const errors = await made.run(`const errors = [];
      for (const index of ${JSON.stringify(cases.map((_one, index) => index))})
        errors.push(await attempt(async () => godwit.buildMetadatas(await godwit.loadDataSource("src/" + index + ".ts", { projectDirectory }))));
      return errors;`);
    expect(errors).toEqual(
      cases.map(([, code, message]) => ({
        code,
        message: expect.stringMatching(message),
        hint: expect.any(String),
      })),
    );
  });
});

describe("bad data source files", () => {
  it("says what is wrong", async () => {
    const files = {
      "src/none.ts": "export const a = 1; export class B {}",
      "src/two.ts": source(`export const A = ${postgres()}; export const B = ${postgres()};`),
      "src/throws.ts": source(`throw new Error("DATABASE_URL is not set");`),
    };
    const made = project({ "package.json": '{"type":"module"}', ...files });
    const failure = (name: string) =>
      `await attempt(() => godwit.loadDataSource("src/${name}.ts", { projectDirectory }))`;
    expect(
      await made.run(`return [${failure("none")}, ${failure("two")}, ${failure("throws")}];`),
    ).toMatchObject([
      { code: "DATA_SOURCE_NONE", message: "src/none.ts exports no DataSource (it exports a, B)." },
      { code: "DATA_SOURCE_TWO", message: "src/two.ts exports more than one DataSource: A, B." },
      {
        code: "MODULE_THROWS",
        message: "Loading src/throws.ts failed at src/throws.ts:2: DATABASE_URL is not set",
      },
    ]);
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
