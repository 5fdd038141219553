import { isDeepStrictEqual } from "node:util";
import { sharedServer, type TestServer } from "../servers/shared-server.js";
import { type Point, type Prepared, prepareScenario, tryPoint } from "./point.js";
import { pointName, pointsOf } from "./points.js";
import type { Scenario } from "./scenario.js";

export interface CrashReport {
  readonly tried: number;
  readonly failures: readonly { readonly point: string; readonly why: string }[];
}

export interface CrashOptions {
  /** Of each scenario's points every `every`th is tried; 1: all. */
  readonly every: number;
  readonly atOnce: number;
  readonly onProgress?: (scenario: string, tried: number) => void;
}

/** Tries the points of the scenarios and compares each end with that of an undisturbed run. */
export async function crashTest(scenarios: readonly Scenario[], options: CrashOptions): Promise<CrashReport> {
  const server = await sharedServer();
  const failures: { point: string; why: string }[] = [];
  let tried = 0;
  for (const scenario of scenarios) {
    const prepared = await prepareScenario(server, scenario);
    const points = pointsOf(scenario, prepared.messages).filter((_, i) => i % options.every === 0);
    await inParallel(points, options.atOnce, async (point) => {
      const why = await faultOf(server, prepared, point);
      if (why !== undefined) failures.push({ point: pointName(point), why });
      tried += 1;
    });
    await prepared.drop();
    options.onProgress?.(scenario.name, tried);
  }
  return { tried, failures };
}

async function faultOf(server: TestServer, prepared: Prepared, point: Point): Promise<string | undefined> {
  try {
    const end = await tryPoint(server, prepared, point);
    if (isDeepStrictEqual(end, prepared.end)) return undefined;
    const missing = prepared.end.filter((line) => !end.includes(line));
    const extra = end.filter((line) => !prepared.end.includes(line));
    return `ends otherwise; missing: ${missing.join("; ")}; too much: ${extra.join("; ")}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
