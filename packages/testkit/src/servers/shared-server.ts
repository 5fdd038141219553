import { randomBytes } from "node:crypto";
import { ident, nodePostgresServer, type Server } from "@godwit/engine";
import { askBroker } from "./ask-broker.js";
import { type Broker, startBroker } from "./broker.js";
import type { Major } from "./majors.js";

/** A database of a test's own. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly server: Server;
  /** Cuts off its clients and drops it. */
  drop(): Promise<void>;
}

/** A server of one major, shared by everything in the test run. */
export interface TestServer {
  readonly major: Major;
  /** The superuser's URL, database `postgres`. */
  readonly url: string;
  readonly server: Server;
  createDatabase(): Promise<TestDatabase>;
}

let ownBroker: Promise<Broker> | undefined;

/**
 * The shared server of a major. Under vitest all workers get the same one; a process outside a test run gets servers of
 * its own, which end with it.
 */
export async function sharedServer(major: Major = 18): Promise<TestServer> {
  const url = await sharedUrl(major);
  const server = nodePostgresServer({ url });
  return { major, url, server, createDatabase: () => createDatabase(url, server, major) };
}

async function sharedUrl(major: Major): Promise<string> {
  const broker = process.env.GODWIT_TEST_BROKER;
  if (broker !== undefined) return askBroker(broker, major);
  ownBroker ??= startBroker();
  return (await ownBroker).serverUrl(major);
}

async function createDatabase(serverUrl: string, server: Server, major: Major): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // Copying files is the only way up to 14, and where nothing is flushed the cheaper one later.
  const strategy = major >= 15 ? "strategy file_copy" : "";
  await execute(server, `create database ${ident(name)} template template0 ${strategy}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const drop = () => execute(server, `drop database if exists ${ident(name)} with (force)`);
  return { name, url: url.href, server: nodePostgresServer({ url: url.href }), drop };
}

async function execute(server: Server, sql: string): Promise<void> {
  const session = await server.connect();
  try {
    await session.query(sql);
  } finally {
    await session.close();
  }
}
