import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Server } from "@godwit/engine";
import type { TestServer } from "../servers/shared-server.js";
import { type Accident, cutConnections, terminateBackend } from "./accidents.js";
import { startProxy } from "./proxy.js";
import type { Scenario } from "./scenario.js";
import { snapshot } from "./snapshot.js";
import { layTripwire, type Moment } from "./tripwire.js";

/** One thing to try: an accident at a message of a scenario. */
export interface Point {
  readonly scenario: Scenario;
  readonly accident: Accident;
  readonly moment: Moment;
  /** 1-based number of the message. */
  readonly at: number;
}

/** How an undisturbed run ends, and how many messages it takes. */
export interface Undisturbed {
  readonly end: readonly string[];
  readonly messages: number;
}

/** Runs a scenario in peace. */
export async function undisturbed(server: TestServer, scenario: Scenario): Promise<Undisturbed> {
  return withDatabase(server, async (database) => {
    await scenario.prepare(database.url);
    const wire = layTripwire(database.name, 0, "before", () => undefined);
    await scenario.run(database.url);
    wire.remove();
    return { end: await snapshot(database.server), messages: wire.count };
  });
}

/** Tries a point: the disturbed run, then another; gives the state in which the database ends. */
export function tryPoint(server: TestServer, point: Point): Promise<readonly string[]> {
  return withDatabase(server, async (database) => {
    await point.scenario.prepare(database.url);
    await disturb(server.server, database.url, point);
    await point.scenario.run(database.url);
    return snapshot(database.server);
  });
}

async function disturb(admin: Server, url: string, { accident, at, moment, scenario }: Point): Promise<void> {
  if (accident === "kill") return kill(url, scenario, at, moment);
  const name = new URL(url).pathname.slice(1);
  const proxy = accident === "cut" ? await startProxy(url) : undefined;
  const happens = proxy === undefined ? terminateBackend(admin) : cutConnections(proxy);
  const wire = layTripwire(name, at, moment, happens);
  try {
    await scenario.run(proxy?.url ?? url);
  } finally {
    wire.remove();
    await proxy?.close();
  }
}

async function kill(url: string, scenario: Scenario, at: number, moment: Moment): Promise<void> {
  const script = new URL("../../dist/crash/child.js", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, scenario.name, url, String(at), moment], {
    stdio: "inherit",
  });
  const [code, signal] = await once(child, "exit");
  if (code !== 0 && signal !== "SIGKILL")
    throw new Error(`the disturbed process ended with ${code ?? signal}`);
}

async function withDatabase<T>(
  server: TestServer,
  use: (database: Awaited<ReturnType<TestServer["createDatabase"]>>) => Promise<T>,
): Promise<T> {
  const database = await server.createDatabase();
  try {
    return await use(database);
  } finally {
    await database.drop();
  }
}
