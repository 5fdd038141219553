import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
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

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    strict: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    useDefineForClassFields: false,
    paths: { "@app/*": ["./src/*"] },
  },
});

/** Entities that use everything at once: cycles, enums, aliases, interfaces and types without `type`. */
const entities = (suffix: string) => ({
  "tsconfig.json": tsconfig,
  "src/user.ts": `
    import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from "typeorm";
    import { Post } from "@app/post${suffix}";
    import { Colour, Level, Mixed } from "./kinds${suffix}";
    import { Address } from "./address${suffix}";
    import * as kinds from "./kinds${suffix}";
    export enum Status { On = "on", Off = "off" }
    @Entity()
    export class User {
      @PrimaryGeneratedColumn() id!: number;
      @Column() name!: string;
      @Column() status!: Status;
      @Column() colour!: Colour;
      @Column() level!: Level;
      @Column({ type: "jsonb" }) address!: Address;
      @Column({ type: "jsonb" }) mixed!: Mixed;
      @Column() at!: Date;
      @OneToMany(() => Post, (post) => post.user) posts!: Post[];
      best!: Post;
      constructor(readonly kind = kinds.Inline.Y) {}
    }`,
  "src/post.ts": `
    import { Entity, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
    import { User } from "./user${suffix}";
    @Entity()
    export class Post {
      @PrimaryGeneratedColumn() id!: number;
      @ManyToOne(() => User, (user) => user.posts) user!: User;
      @ManyToOne(() => Post) parent!: Post;
    }`,
  "src/kinds.ts": `
    export enum Colour { Red = "red", Blue = "blue" }
    export enum Level { Low, High = 5 }
    export enum Mixed { A = "a", B = 1 }
    export const enum Inline { X = 1, Y = 2 }
    export namespace Deep.er { export const value = 7; }`,
  "src/address.ts": "export interface Address { street: string }",
  "src/settings.json": '{ "answer": 42 }',
  "src/entry.ts": `
    import settings from "./settings.json" with { type: "json" };
    import { User } from "./user${suffix}";
    import { Post } from "./post${suffix}";
    import { Deep } from "./kinds${suffix}";
    export * from "./kinds${suffix}";
    export { User, Post };
    const typeOf = (target: object, key: string) => Reflect.getMetadata("design:type", target, key).name;
    export const types = Object.fromEntries(
      ["id", "name", "status", "colour", "level", "address", "mixed", "at", "posts"].map((key) => [key, typeOf(User.prototype, key)]),
    );
    export const more = { user: typeOf(Post.prototype, "user"), parent: typeOf(Post.prototype, "parent"),
      kind: new User().kind, answer: settings.answer, deep: Deep.er.value, own: Object.keys(new User()) };
    export default types;`,
});

const readEntry = `
  const module = await godwit.loadModule("src/entry.ts", { projectDirectory });
  return { types: module.types, more: module.more, names: Object.keys(module).filter((name) => name !== "__esModule").sort() };`;

const versions = Object.keys(typeormVersions) as TypeOrmVersion[];

describe.each(versions)("TypeScript as it is, TypeORM %s", (version) => {
  it.each([
    { format: "commonjs", suffix: "" },
    { format: "commonjs", suffix: ".js" },
    { format: "module", suffix: ".js" },
    { format: "module", suffix: "" },
    { format: "module", suffix: ".ts" },
    { format: "module", suffix: ".js", more: "await Promise.resolve();" },
    { format: "module", suffix: "", more: "for await (const _ of []) ;" },
  ])(
    "loads decorated entities: $format, imports end in '$suffix' $more",
    async ({ format, suffix, more = "" }) => {
      const files = entities(suffix);
      const made = project(
        {
          ...files,
          "src/entry.ts": `${files["src/entry.ts"]}\n${more}`,
          "package.json": JSON.stringify({ type: format }),
        },
        version,
      );
      const loaded = (await made.run(readEntry)) as {
        types: object;
        more: { user: string };
        names: string[];
      };
      expect(loaded.types).toEqual({
        id: "Number",
        name: "String",
        status: "String",
        colour: "String",
        level: "Number",
        address: "Object",
        mixed: "Object",
        at: "Date",
        posts: "Array",
      });
      expect(loaded.more).toMatchObject({ parent: "Post", kind: 2, answer: 42, deep: 7, own: ["kind"] });
      expect(["User", "Object"]).toContain(loaded.more.user);
      expect(loaded.names).toEqual([
        "Colour",
        "Deep",
        "Inline",
        "Level",
        "Mixed",
        "Post",
        "User",
        "default",
        "more",
        "types",
      ]);
    },
  );
});

describe("formats and interop", () => {
  it("runs .mts and .cts whatever the package says, and lets one import the other", async () => {
    const files = {
      "package.json": "{}",
      "a.mts": `import c, { named } from "./c.cjs"; import fs from "node:fs"; export default await Promise.resolve(c.value + named + typeof fs.statSync);`,
      "c.cts": `import path = require("node:path"); exports.value = path.sep; exports.named = "n"; export {};`,
      "d.cts": `import { readFileSync } from "node:fs"; import * as all from "./e.cjs"; import e from "./e.cjs"; export const both = [typeof readFileSync, all.x, e.x];`,
      "e.cjs": `module.exports = { x: 3 };`,
    };
    const made = project(files);
    const value = await made.run(`
      const load = async (path) => godwit.loadModule(path, { projectDirectory });
      return [(await load("d.cts")).both];`);
    expect(value).toEqual([["function", 3, 3]]);
  });

  it("reaches CommonJS TypeScript from an ES module as one module", async () => {
    const made = project({
      "package.json": "{}",
      "main.mts": `import { counter, deep } from "./counter.ts"; import again from "./again.cts"; export const same = again === counter; export { deep };`,
      "counter.ts": `export const counter = {}; export * from "./deep";`,
      "deep.ts": `export const deep = 1;`,
      "again.cts": `const { counter } = require("./counter.ts"); export = counter;`,
    });
    expect(
      await made.run(
        `const { same, deep } = await godwit.loadModule("main.mts", { projectDirectory }); return { same, deep };`,
      ),
    ).toEqual({
      same: true,
      deep: 1,
    });
  });

  it("lets a file of an ES module package declare what CommonJS has, and see modules as Node does", async () => {
    const files = {
      "package.json": '{ "type": "module" }',
      "a.ts": `import { createRequire } from "node:module"; import { dirname } from "node:path"; import { fileURLToPath } from "node:url";
        import compiled, { x } from "./compiled.cjs"; import only from "only"; import sub, { y } from "only/sub"; import local from "./local.ts";
        const require = createRequire(import.meta.url); const __dirname = dirname(fileURLToPath(import.meta.url)); const exports = 1, module = 2;
        export const value = [typeof require, __dirname === import.meta.dirname, compiled.default, compiled.x, x, only, sub, y, local, exports + module];
        export default class {}`,
      "compiled.cjs": `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = "d"; exports.x = "x";`,
      "local.ts": "export default 'local';",
      "node_modules/only/package.json":
        '{ "name": "only", "type": "module", "exports": { ".": { "import": "./a.js" }, "./sub": { "import": "./b.js" } } }',
      "node_modules/only/a.js": "export default 'only';",
      "node_modules/only/b.js": "export default 'sub'; export const y = 'y';",
    };
    const made = project(files);
    const value = ["function", true, "d", "x", "x", "only", "sub", "y", "local", 3];
    const read = `return (await godwit.loadModule("a.ts", { projectDirectory })).value;`;
    expect(await made.run(read)).toEqual(value);
    made.write({ "a.ts": `${files["a.ts"]}; await 0;` });
    expect(await made.run(read)).toEqual(value);
  });

  it("knows each entity once where a file awaits at its top, however deep", async () => {
    const made = project({
      "package.json": '{ "type": "module" }',
      "a.ts": `import { One } from "./one.ts"; import { settings } from "./settings.ts"; export const found = [One.name, settings];`,
      "one.ts": `import { Entity, PrimaryColumn } from "typeorm"; @Entity() export class One { @PrimaryColumn() id!: string }`,
      "settings.ts": `export const settings = await Promise.resolve("s");`,
    });
    expect(
      await made.run(`
        const { found } = await godwit.loadModule("a.ts", { projectDirectory });
        const { One } = await godwit.loadModule("one.ts", { projectDirectory });
        const { tables, columns } = globalThis.typeormMetadataArgsStorage;
        return [found, tables.map((one) => one.target === One), columns.length];`),
    ).toEqual([["One", "s"], [true], 1]);
  });

  it("loads JavaScript that imports TypeScript, in ES modules too", async () => {
    const made = project({
      "package.json": '{ "type": "module" }',
      "tsconfig.json": "{}",
      "a.js": `import { b } from "./b.js"; import { c } from "./c.ts"; export const value = b + c;`,
      "b.ts": "export const b: number = 1;",
      "c.ts": "export const c: number = 2;",
    });
    expect(await made.run(`return (await godwit.loadModule("a.js", { projectDirectory })).value;`)).toBe(3);
  });

  it("resolves package imports that name the compiled file, and JSON without an attribute", async () => {
    const made = project({
      "package.json": JSON.stringify({ type: "module", imports: { "#lib/*": "./src/*.js" } }),
      "src/main.ts": `import { x } from "#lib/x"; import data from "./data.json"; export const value = [x, data.y];`,
      "src/x.ts": "export const x = 1;",
      "src/data.json": '{"y": 2}',
    });
    expect(
      await made.run(`return (await godwit.loadModule("src/main.ts", { projectDirectory })).value;`),
    ).toEqual([1, 2]);
  });

  it("loads a config file where TypeORM is not installed", async () => {
    const made = project({
      "package.json": "{}",
      "godwit.config.ts": "export default { database: 'x' as string };",
    });
    made.write({});
    expect(
      await made.run(`return (await godwit.loadModule("godwit.config.ts", { projectDirectory })).default;`),
    ).toEqual({
      database: "x",
    });
    await expect(
      made.run(`
        const { mkdtempSync } = await import("node:fs");
        return godwit.loadTypeorm(mkdtempSync("/tmp/godwit-none-")).VERSION;`),
    ).rejects.toMatchObject({ code: "TYPEORM_MISSING" });
  });
});

describe("the compile cache", () => {
  it.each(["commonjs", "module"])("keeps unchanged files and compiles changed ones: %s", async (type) => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "a.ts": `import { b } from "./b.js"; export const value: number = b;`,
      "b.ts": `export const b: number = 1;`,
    });
    const read = () => made.run(`return (await godwit.loadModule("a.ts", { projectDirectory })).value;`);
    const cache = join(made.directory, ".godwit/cache", `typescript-require.json`);
    expect(await read()).toBe(1);
    const first = readFileSync(cache, "utf8");
    const stamp = statSync(join(made.directory, "b.ts")).mtime;
    expect(await read()).toBe(1);
    expect(statSync(cache).size).toBe(first.length);

    made.write({ "b.ts": `export const b: number = 2;` });
    utimesSync(join(made.directory, "b.ts"), stamp, stamp);
    expect(await read()).toBe(2);
    const keys = new Map(JSON.parse(readFileSync(cache, "utf8")) as [string, { key: string }][]);
    const before = new Map(JSON.parse(first) as [string, { key: string }][]);
    expect(keys.get(join(made.directory, "a.ts"))).toEqual(before.get(join(made.directory, "a.ts")));
    expect(keys.get(join(made.directory, "b.ts"))).not.toEqual(before.get(join(made.directory, "b.ts")));
    expect(readdirSync(join(made.directory, ".godwit/cache"))).toHaveLength(1);
  });

  it("is read, not only written", async () => {
    const made = project({ "package.json": "{}", "a.ts": `export const value: string = "compiled";` });
    const read = () => made.run(`return (await godwit.loadModule("a.ts", { projectDirectory })).value;`);
    await read();
    const cache = join(made.directory, ".godwit/cache/typescript-require.json");
    made.write({
      ".godwit/cache/typescript-require.json": readFileSync(cache, "utf8").replace("compiled", "remembered"),
    });
    expect(await read()).toBe("remembered");
    made.write({ "tsconfig.json": '{ "compilerOptions": { "strict": true } }' });
    expect(await read()).toBe("compiled");
    made.write({ ".godwit/cache/typescript-require.json": "not JSON" });
    expect(await read()).toBe("compiled");
    expect(existsSync(cache)).toBe(true);
  });
});

describe.each(["commonjs", "module"])("errors, %s", (type) => {
  const load = `await godwit.loadModule("src/a.ts", { projectDirectory });`;

  it("shows the line of a syntax error with a caret, also in an imported file", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `import { b } from "./b.js";\nexport const a = b;`,
      "src/b.ts": "// fine\nexport const b = (1 + ;\n",
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "SYNTAX_ERROR",
      message: "src/b.ts:2:23: Unexpected token\n\n2 | export const b = (1 + ;\n  |                       ^",
      place: { file: join(made.directory, "src/b.ts"), line: 2 },
    });
  });

  it("names the user's own line of a file that throws, in terms of the TypeScript", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `interface A { x: string }\n\nimport { fail } from "./b.js";\nenum E { A }\nexport const a: A = fail();\n`,
      "src/b.ts": `type Long = {\n  a: string\n}\n\nexport function fail(): any {\n  throw new Error("no such setting");\n}\n`,
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "MODULE_THROWS",
      message: "Loading src/a.ts failed at src/b.ts:6: no such setting",
      place: { file: join(made.directory, "src/b.ts"), line: 6 },
    });
  });

  it("names a module that is not there and who imports it", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `import { x } from "not-installed"; export const a = x;`,
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "MODULE_NOT_FOUND",
      message: 'src/a.ts imports "not-installed", which cannot be found.',
    });
  });

  it("names a file that is not there", async () => {
    const made = project({ "package.json": JSON.stringify({ type }) });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "FILE_MISSING",
      message: "There is no file src/a.ts.",
    });
  });

  it("shows a syntax error of JavaScript too", async () => {
    const made = project({
      "package.json": JSON.stringify({ type }),
      "src/a.ts": `import "./c.js";`,
      "src/c.js": "const a = 1;\nconst b = = 2;\n",
    });
    await expect(made.run(load)).rejects.toMatchObject({
      code: "SYNTAX_ERROR",
      place: { file: join(made.directory, "src/c.js"), line: 2 },
    });
  });
});
