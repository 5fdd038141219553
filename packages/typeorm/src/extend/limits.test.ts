import { afterEach, describe, expect, it } from "vitest";
import { column, describeEntities, files } from "../test-support/extension-project.js";
import {
  type TestProject,
  type TypeOrmVersion,
  testProject,
  typeormVersions,
} from "../test-support/project.js";

const open: TestProject[] = [];
afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])(
  "the limits of extending, TypeORM %s",
  (version) => {
    const run = (body: string, more: Record<string, string> = {}) => {
      const made = testProject({ ...files, ...more }, version);
      open.push(made);
      return made.run(`${describeEntities}\n${body}`);
    };

    it("refuses what it cannot cover, and leaves TypeORM's own complaint where nothing is extended", async () => {
      const cases: [what: string, code: string, message: RegExp, entities: string, own: string][] = [
        [
          "two classes for one table",
          "EXTENSION_CONFLICT",
          /User extends User.*Twin extends User|Twin extends User.*User extends User/,
          "[user.User, own.Twin]",
          `import { User } from "./core"; @Entity("user") export class Twin extends User { @Column() b!: string }`,
        ],
        [
          "no @Entity()",
          "EXTENSION_WITHOUT_ENTITY",
          /Bare extends the entity User/,
          "[own.Bare]",
          `import { User } from "./core"; export class Bare extends User { @Column() b!: string }`,
        ],
        [
          "children of the core",
          "EXTENSION_NOT_POSSIBLE",
          /CoreCar is a @ChildEntity/,
          "[own.Thing, own.CoreCar]",
          `@Entity("thing") @TableInheritance({ column: "kind" }) class CoreThing { @PrimaryColumn() id!: string }
       @ChildEntity() export class CoreCar extends CoreThing { @Column() wheels!: number }
       @Entity("thing") export class Thing extends CoreThing { @Column() more!: string }`,
        ],
        [
          "an EntitySchema as the core",
          "EXTENSION_NOT_POSSIBLE",
          /EntitySchema/,
          "[own.Thing, own.schema]",
          `class CoreThing { id!: string }
       export const schema = new EntitySchema({ name: "thing", target: CoreThing, columns: { id: { type: String, primary: true } } });
       @Entity("thing") export class Thing extends CoreThing { @Column() more!: string }`,
        ],
        [
          "a generated key of a shared base",
          "EXTENSION_NOT_POSSIBLE",
          /declares id anew without a generation/,
          "[own.Thing]",
          `class Base { @PrimaryGeneratedColumn() id!: unknown }
       @Entity("thing") class CoreThing extends Base { @Column() name!: string }
       @Entity("thing") export class Thing extends CoreThing { @PrimaryColumn() override id!: string }`,
        ],
        [
          "a re-declared property that another table inherits",
          "EXTENSION_NOT_POSSIBLE",
          /declares name anew, and Staff/,
          "[own.User, own.Staff]",
          `import { User as Core } from "./core";
       @Entity() export class User extends Core { @Column() override name!: string }
       @Entity() export class Staff extends Core {}`,
        ],
      ];
      const own = cases.map(([, , , , text], index) => [`own${index}.ts`, column + text]);
      const attempts = cases.map(
        ([, , , entities], index) =>
          `await attempt(async () => { const own = await load("own${index}.ts"); return tables(await build(${entities})); })`,
      );
      const [plain, ...refused] = (await run(
        `const user = await load("user.ts"), core = await load("core.ts");
         return [await attempt(() => build([core.Order])), ${attempts.join(", ")}];`,
        Object.fromEntries(own),
      )) as { message: string }[];
      expect(plain!.message).toMatch(/Order#user/);
      expect(refused).toMatchObject(
        cases.map(([, code, message]) => ({ code, message: expect.stringMatching(message) })),
      );
    });
  },
);
