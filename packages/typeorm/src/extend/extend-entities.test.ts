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

    it("works where patterns are all that is listed and no decorator ran before", async () => {
      const built = (await run(`
      godwit.registerTypeScript(projectDirectory);
      if (globalThis.typeormMetadataArgsStorage !== undefined) throw new Error("a decorator ran");
      return tables(await build([projectDirectory + "/user.ts"]));`)) as Tables;
      expect(built).toMatchObject({ ...core, user: extendedUser });
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
      const { extendEntities: another } = await import(import.meta.resolve("@godwit/typeorm/runtime").replace("bundle/runtime", "extend/extend-entities") + "?copy");
      another(source, { core: [] });
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
  },
);
