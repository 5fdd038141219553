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
