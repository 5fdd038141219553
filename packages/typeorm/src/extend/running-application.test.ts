import { sharedServer } from "@godwit/testkit";
import { afterEach, describe, expect, it } from "vitest";
import { describeEntities, files } from "../test-support/extension-project.js";
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
  "extended entities in an application, TypeORM %s",
  (version) => {
    const run = (body: string, more: Record<string, string> = {}) => {
      const made = testProject({ ...files, ...more }, version);
      open.push(made);
      return made.run(`${describeEntities}\n${body}`);
    };

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
