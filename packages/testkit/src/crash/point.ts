import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { ident, nodePostgresServer, type Server } from "@godwit/engine";
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

/** A scenario made ready: the state it starts from as a template, how an undisturbed run ends, and its messages. */
export interface Prepared {
  readonly template: string;
  readonly end: readonly string[];
  readonly messages: number;
  drop(): Promise<void>;
}

/** Prepares a scenario and runs it once in peace. */
export async function prepareScenario(server: TestServer, scenario: Scenario): Promise<Prepared> {
  const template = await server.createDatabase();
  await scenario.prepare(template.url);
  const calm = await withCopy(server, template.name, async (copy) => {
    const wire = layTripwire(copy.name, 0, "before", () => undefined);
    await scenario.run(copy.url);
    wire.remove();
    return { end: await snapshot(nodePostgresServer({ url: copy.url })), messages: wire.count };
  });
  return { ...calm, template: template.name, drop: () => template.drop() };
}

/** No run of a scenario takes more than seconds; one that waits for ever is a failure too. */
const longestMs = 180_000;

/** Tries a point: the disturbed run, then another; gives the state in which the database ends. */
export function tryPoint(
  server: TestServer,
  { template }: Prepared,
  point: Point,
): Promise<readonly string[]> {
  return withCopy(server, template, ({ url }) =>
    inTime(async () => {
      await disturb(server.server, url, point);
      await point.scenario.run(url);
      return snapshot(nodePostgresServer({ url }));
    }),
  );
}

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${longestMs} ms`)), longestMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
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
  const script = join(import.meta.dirname, "../../dist/crash/child.js");
  const child = spawn(process.execPath, [script, scenario.name, url, String(at), moment], {
    stdio: "inherit",
  });
  const [code, signal] = await once(child, "exit");
  if (code !== 0 && signal !== "SIGKILL")
    throw new Error(`the disturbed process ended with ${code ?? signal}`);
}

async function withCopy<T>(
  server: TestServer,
  template: string,
  use: (copy: { readonly name: string; readonly url: string }) => Promise<T>,
): Promise<T> {
  const name = `crash_${randomBytes(6).toString("hex")}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const admin = await server.server.connect();
  try {
    // A copy of the files takes a sixth of the CPU time of the default, which logs every page.
    await admin.query(`create database ${ident(name)} template ${ident(template)} strategy file_copy`);
    return await use({ name, url: url.href });
  } finally {
    await admin.query(`drop database if exists ${ident(name)} with (force)`);
    await admin.close();
  }
}
