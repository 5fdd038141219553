import { sharedServer } from "@godwit/testkit";
import { afterEach, describe, expect, it } from "vitest";
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

const column = `import { ChildEntity, Check, Column, Entity, EntitySchema, Generated, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne, OneToMany,
  PrimaryColumn, PrimaryGeneratedColumn, TableInheritance, Tree, TreeChildren, TreeParent, Unique } from "typeorm";\n`;

/** A core package with relations in all directions, a plugin and a project that extend it. */
const files = {
  "package.json": "{}",
  "core.ts": `${column}
    export class Dated { @Column({ type: "timestamptz", default: () => "now()" }) created_at!: Date }
    @Entity({ name: "user", comment: "people" }) @Check("name <> ''")
    export class User extends Dated {
      @PrimaryGeneratedColumn() id!: number;
      @Index() @Column({ length: 50 }) name!: string;
      @Index({ unique: true }) @Column() email!: string;
      @OneToMany(() => Order, (order) => order.user) orders!: Order[];
      @ManyToMany(() => Role, (role) => role.users) @JoinTable() roles!: Role[];
    }
    @Entity() export class Order {
      @PrimaryGeneratedColumn() id!: number;
      @ManyToOne(() => User, (user) => user.orders, { onDelete: "CASCADE" }) user!: User;
      @ManyToOne("User") approver!: unknown;
      @ManyToOne(() => Region) region!: Region;
    }
    @Entity() export class Role { @PrimaryColumn() name!: string; @ManyToMany(() => User, (user) => user.roles) users!: User[] }
    @Entity() export class Region { @PrimaryColumn() code!: string }
    @Entity() export class Apart { @PrimaryColumn() code!: string }
    export const all = [User, Order, Role, Region];`,
  "user.ts": `${column}
    import { User as CoreUser } from "./core";
    @Entity() export class User extends CoreUser { @Column({ nullable: true }) additional_notes?: string }`,
};

/** What a built data source says, as plain data. */
const describeEntities = `
  const { extendEntities } = await import("@godwit/typeorm/runtime");
  const { createRequire } = await import("node:module");
  const { DataSource } = createRequire(projectDirectory + "/x.js")("typeorm");
  const load = (path) => godwit.loadModule(path, { projectDirectory });
  const build = async (entities, options, more = {}) => {
    const source = extendEntities(new DataSource({ type: "postgres", driver: {}, entities, ...more }), options);
    await source.buildMetadatas();
    return source;
  };
  const tables = (source) => Object.fromEntries(source.entityMetadatas.map((entity) => [entity.tablePath, {
    class: entity.targetName,
    columns: entity.columns.map(({ databaseName, length, isNullable }) => databaseName + (length ? "(" + length + ")" : "") + (isNullable ? "?" : "")),
    keys: entity.foreignKeys.map(({ columnNames, referencedTablePath }) => columnNames + ">" + referencedTablePath).sort(),
    indices: entity.indices.map(({ columns, isUnique }) => columns.map((one) => one.databaseName).join() + (isUnique ? "!" : "")).sort(),
    checks: entity.checks.length,
    comment: entity.comment,
  }]).sort(([a], [b]) => (a < b ? -1 : 1)));`;

const core = {
  order: {
    class: "Order",
    columns: ["id", "userId?", "approverId?", "regionCode?"],
    keys: ["approverId>user", "regionCode>region", "userId>user"],
  },
  region: { class: "Region" },
  role: { class: "Role" },
  user_roles_role: { columns: ["userId", "roleName"], keys: ["roleName>role", "userId>user"] },
};
const extendedUser = {
  class: "User",
  columns: ["created_at", "id", "name(50)", "email", "additional_notes?"],
  indices: ["email!", "name"],
  checks: 1,
  comment: "people",
};

type Tables = Record<string, { columns: string[] }>;

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])(
  "extending entities, TypeORM %s",
  (version) => {
    const run = (body: string, more: Record<string, string> = {}) => {
      const made = testProject({ ...files, ...more }, version);
      open.push(made);
      return made.run(`${describeEntities}\n${body}`);
    };

    it("gives one table with the column added, however the entities are listed", async () => {
      const lists = {
        alone: "[user.User]",
        besideTheCore: "[...core.all, user.User]",
        afterPatterns: "[projectDirectory + '/*.nothing', user.User, ...core.all]",
        map: "{ user: user.User, order: core.Order }",
      };
      const builds = Object.entries(lists).map(([name, list]) => `${name}: tables(await build(${list}))`);
      const built = (await run(`
      const core = await load("core.ts"), user = await load("user.ts");
      return { ${builds.join(", ")} };`)) as Record<string, Tables>;
      expect(Object.keys(built)).toEqual(Object.keys(lists));
      for (const found of Object.values(built)) {
        expect(Object.keys(found)).toEqual(["order", "region", "role", "user", "user_roles_role"]);
        expect(found).toMatchObject({ ...core, user: extendedUser });
      }
    });

    it("differs from the core alone by that column", async () => {
      const { before, after } = (await run(`
      const core = await load("core.ts"), user = await load("user.ts");
      return { before: tables(await build(core.all)), after: tables(await build([user.User])) };`)) as {
        before: Tables;
        after: Tables;
      };
      expect(after.user!.columns).toEqual([...before.user!.columns, "additional_notes?"]);
      const { user: _before, ...othersBefore } = before;
      const { user: _after, ...othersAfter } = after;
      expect(othersAfter).toEqual(othersBefore);
    });

    it("leaves other data sources of the process as they are, before, after and at the same time", async () => {
      const [first, between, last] = (await run(`
      const core = await load("core.ts"), user = await load("user.ts");
      const plain = async () => { const source = new DataSource({ type: "postgres", driver: {}, entities: core.all }); await source.buildMetadatas(); return tables(source); };
      const first = await plain();
      const [between] = await Promise.all([plain(), build([user.User])]);
      return [first, between, await plain()];`)) as Tables[];
      expect(between).toEqual(first);
      expect(last).toEqual(first);
    });

    it("adds entities of packages that nothing leads to, where told", async () => {
      const built = (await run(`
      const core = await load("core.ts"), user = await load("user.ts");
      const source = new DataSource({ type: "postgres", driver: {}, entities: [user.User] });
      extendEntities(source, { core: core.all });
      extendEntities(source, { core: [core.Apart] });
      await source.buildMetadatas();
      return tables(source);`)) as Tables;
      expect(Object.keys(built)).toEqual(["apart", "order", "region", "role", "user", "user_roles_role"]);
      expect(built.user!.columns).toEqual(extendedUser.columns);
    });

    it("lets a re-declared property count, with its index, and a re-declared relation", async () => {
      const built = (await run(
        `const user = await load("own.ts"); return tables(await build([user.User, user.Order]));`,
        {
          "own.ts": `${column}
          import { User as CoreUser, Order as CoreOrder, Region } from "./core";
          @Entity() export class User extends CoreUser {
            @Column({ length: 200, nullable: true }) override name!: string;
            @Column({ type: "date" }) override created_at!: Date;
          }
          @Entity() export class Order extends CoreOrder {
            @ManyToOne(() => Region, { nullable: false }) @JoinColumn({ name: "region_code" }) override region!: Region;
            @ManyToOne(() => User) override user!: User;
          }`,
        },
      )) as Tables;
      expect(built).toMatchObject({
        user: { columns: ["created_at", "id", "name(200)?", "email"], indices: ["email!"] },
        order: {
          class: "Order",
          columns: ["id", "userId?", "approverId?", "region_code"],
          keys: ["approverId>user", "region_code>region", "userId>user"],
        },
      });
    });

    it("takes two levels: a plugin's extension, extended by the project", async () => {
      const plugin = {
        "plugin.ts": `${column}
        import { User as CoreUser } from "./core";
        @Entity("user") export class PluginUser extends CoreUser { @Column({ default: 0 }) points!: number; @Column({ length: 9 }) tier!: string }
        @Entity() export class Badge { @PrimaryColumn() id!: string; @ManyToOne(() => PluginUser) owner!: PluginUser }`,
        "own.ts": `${column}
        import { PluginUser } from "./plugin";
        @Entity("user") export class ShopUser extends PluginUser { @Column({ nullable: true }) notes?: string; @Column({ length: 30 }) override tier!: string }`,
      };
      const built = (await run(
        `const core = await load("core.ts"), plugin = await load("plugin.ts"), own = await load("own.ts");
       const source = await build([own.ShopUser], { core: [...core.all, plugin.PluginUser, plugin.Badge] });
       return { tables: tables(source), same: [core.User, plugin.PluginUser].map((one) => source.getMetadata(one).targetName) };`,
        plugin,
      )) as { tables: Tables; same: string[] };
      expect(built.tables.user).toMatchObject({
        class: "ShopUser",
        columns: ["created_at", "id", "name(50)", "email", "points", "tier(30)", "notes?"],
        comment: "people",
      });
      expect(built.tables).toMatchObject({
        badge: { keys: ["ownerId>user"] },
        order: { keys: core.order.keys },
      });
      expect(built.same).toEqual(["ShopUser", "ShopUser"]);
    });

    it("leaves an entity with a table of its own to concrete table inheritance", async () => {
      const built = (await run(
        `const own = await load("own.ts"), core = await load("core.ts"); return tables(await build([own.Staff, ...core.all]));`,
        {
          "own.ts": `${column} import { User } from "./core"; @Entity() export class Staff extends User { @Column() desk!: string }`,
        },
      )) as Tables;
      expect(Object.keys(built)).toContain("staff");
      expect(built.user!.columns).not.toContain("desk");
    });

    it("follows table names, trees, self references, and names of a naming strategy", async () => {
      const built = (await run(
        `const own = await load("own.ts");
       class Shouting extends (createRequire(projectDirectory + "/x.js")("typeorm").DefaultNamingStrategy) { tableName(name, given) { return "T_" + (given ?? name) } }
       return tables(await build([own.Category], {}, { namingStrategy: new Shouting(), schema: "shop" }));`,
        {
          "own.ts": `${column}
          @Entity({ name: "category", schema: "shop" }) @Tree("materialized-path")
          class CoreCategory { @PrimaryColumn() id!: string; @TreeParent() parent!: CoreCategory; @TreeChildren() children!: CoreCategory[] }
          @Entity({ name: "category" }) export class Category extends CoreCategory { @Column() colour!: string }`,
        },
      )) as Tables;
      expect(Object.keys(built)).toEqual(["shop.T_category"]);
      expect(built["shop.T_category"]).toMatchObject({
        class: "Category",
        keys: ["parentId>shop.T_category"],
      });
      expect(built["shop.T_category"]!.columns).toEqual(
        expect.arrayContaining(["id", "colour", "mpath?", "parentId?"]),
      );
    });

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

    it("holds in the running application: repositories of either class, relations, a second synchronize", async () => {
      const database = await (await sharedServer()).createDatabase();
      const outcome = await run(`
      const core = await load("core.ts"), user = await load("user.ts");
      const source = await extendEntities(new DataSource({ type: "postgres", url: ${JSON.stringify(database.url)}, synchronize: true, entities: [user.User] })).initialize();
      try {
        const own = source.getRepository(user.User), theirs = source.getRepository(core.User), orders = source.getRepository(core.Order);
        const saved = await own.save({ name: "Ada", email: "a@x", additional_notes: "kept" });
        await orders.save({ user: saved });
        await theirs.save(Object.assign(new core.User(), { name: "Bob", email: "b@x", additional_notes: "too" }));
        await source.synchronize();
        const loaded = await orders.find({ relations: { user: true } });
        const joined = await source.createQueryBuilder(core.User, "u").leftJoinAndSelect("u.orders", "o").orderBy("u.id").getMany();
        return {
          theirs: (await theirs.find({ order: { id: "ASC" } })).map((one) => [one.constructor === user.User, one.additional_notes]),
          loaded: loaded.map((order) => [order.user instanceof user.User, order.user.additional_notes]),
          joined: joined.map((one) => [one.additional_notes, one.orders.length]),
          again: extendEntities(source) === source,
        };
      } finally { await source.destroy(); }`);
      await database.drop();
      expect(outcome).toEqual({
        theirs: [
          [true, "kept"],
          [true, "too"],
        ],
        loaded: [[true, "kept"]],
        joined: [
          ["kept", 1],
          ["too", 0],
        ],
        again: true,
      });
    });
  },
);
