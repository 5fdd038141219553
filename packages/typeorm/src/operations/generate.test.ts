import { type Server, type Session, scratchProvider, withScratch } from "@godwit/engine";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TypeOrmVersion, typeormVersions } from "../test-support/project.js";
import {
  apply,
  entity,
  generateOn,
  type Orm,
  offlineDataSource,
  orm,
  replayPlan,
  schemaLog,
} from "../test-support/scenario.js";

function shop({ Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn }: Orm, more: boolean) {
  const User = entity(
    "User",
    {
      id: PrimaryGeneratedColumn(),
      name: Column("varchar", { length: 50 }),
      role: Column("enum", { enum: ["admin", "member"], default: "member" }),
      email: [Column("varchar"), Index({ unique: true })],
      ...(more ? { nickname: Column("text", { nullable: true }) } : {}),
    },
    Entity(),
  );
  const Order = entity(
    "Order",
    {
      id: PrimaryGeneratedColumn("identity"),
      total: Column("numeric", { precision: 10, scale: 2, default: 0 }),
      user: ManyToOne(() => User, { onDelete: "CASCADE" }),
    },
    Entity("orders"),
  );
  return [User, Order];
}

/** The server, and how many messages sessions of its own database have sent. */
function countingMessages(server: Server): { server: Server; messages: () => number } {
  let messages = 0;
  const counted = (session: Session): Session => ({
    ...session,
    query: (...given) => {
      messages++;
      return session.query(...given);
    },
    script: (...given) => {
      messages++;
      return session.script(...given);
    },
    read: (...given) => {
      messages++;
      return session.read!(...given);
    },
  });
  const connect: Server["connect"] = async (name) =>
    name === undefined ? counted(await server.connect()) : server.connect(name);
  return { server: { ...server, connect }, messages: () => messages };
}

describe.each(Object.keys(typeormVersions) as TypeOrmVersion[])("generate with TypeORM %s", (version) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await (await sharedServer()).createDatabase();
  });
  afterAll(() => database.drop());

  test("creates the schema of the entities, then finds nothing, then one column", async () => {
    const typeorm = orm(version);
    const entities = shop(typeorm, false);
    const first = await generateOn(database.server, await offlineDataSource(typeorm, entities));
    expect(first.up.statements.map(({ sql }) => sql)).toMatchSnapshot();
    await apply(database.server, first.up);
    const counted = countingMessages(database.server);
    const second = await generateOn(counted.server, await offlineDataSource(typeorm, entities));
    expect(second.up.statements).toEqual([]);
    expect(counted.messages(), "what bare names mean, the version, the catalogs").toBe(3);
    expect(await schemaLog(typeorm, database.url, entities)).toEqual([]);
    const third = await generateOn(database.server, await offlineDataSource(typeorm, shop(typeorm, true)));
    expect(third.up.statements.map(({ sql }) => sql)).toEqual([
      'ALTER TABLE "user" ADD COLUMN nickname text',
    ]);
    expect(third.down.statements.map(({ sql }) => sql)).toEqual(['ALTER TABLE "user" DROP COLUMN nickname']);
    const replayed = await withScratch(scratchProvider({ target: database.server }), async (scratch) => {
      await replayPlan(scratch.session, first.up);
      return generateOn(scratch.server, await offlineDataSource(typeorm, shop(typeorm, true)));
    });
    expect(replayed.up.statements).toEqual(third.up.statements);
  });
});
