import { isDeepStrictEqual } from "node:util";
import { sharedServer, type TestServer } from "../servers/shared-server.js";
import { type Point, type Prepared, prepareScenario, tryPoint } from "./point.js";
import { inPasses, pointName, pointsOf } from "./points.js";
import { type CrashRecord, openRecord, type Tried } from "./record.js";
import type { Scenario } from "./scenario.js";

export interface CrashOptions {
  /** Of each scenario's points every `every`th is tried; 1: all. */
  readonly every: number;
  readonly atOnce: number;
  /** What passed according to it is not tried again. */
  readonly record?: CrashRecord;
  /** Ends the test after the points under way. */
  readonly signal?: AbortSignal;
  readonly onTried?: (report: CrashReport) => void;
}

export interface CrashReport {
  /** All that there are to try. */
  readonly points: number;
  /** Those that were tried, in this go or by the record in an earlier one. */
  readonly tried: readonly Tried[];
}

/**
 * Tries the points of the scenarios and compares each end with that of an undisturbed run. They are taken in passes over
 * everything, so that a test which is stopped early has seen a bit of all.
 */
export async function crashTest(scenarios: readonly Scenario[], options: CrashOptions): Promise<CrashReport> {
  const { every, atOnce, record = openRecord(), signal, onTried } = options;
  const server = await sharedServer();
  const prepared = new Map<Scenario, Prepared>();
  await inParallel(scenarios, atOnce, async (scenario) => {
    prepared.set(scenario, await prepareScenario(server, scenario));
  });
  const points = inPasses(
    scenarios.map((scenario) =>
      pointsOf(scenario, prepared.get(scenario)!.messages).filter((_, i) => i % every === 0),
    ),
  );
  const report = () => ({
    points: points.length,
    tried: points.map((point) => record.tried.get(pointName(point))).filter((one) => one !== undefined),
  });
  await inParallel(points.filter(isOpen(record)), atOnce, async (point) => {
    if (signal?.aborted === true) return;
    record.add({
      point: pointName(point),
      why: await faultOf(server, prepared.get(point.scenario)!, point),
    });
    onTried?.(report());
  });
  for (const { drop } of prepared.values()) await drop();
  return report();
}

function isOpen({ tried }: CrashRecord): (point: Point) => boolean {
  return (point) => {
    const before = tried.get(pointName(point));
    return before === undefined || before.why !== undefined;
  };
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
