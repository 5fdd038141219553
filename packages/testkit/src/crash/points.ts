import { accidents } from "./accidents.js";
import type { Point } from "./point.js";
import type { Scenario } from "./scenario.js";
import { moments } from "./tripwire.js";

/**
 * Every accident at every message of a scenario, or one after the other where it has many. A process that is killed
 * after a message is one that is killed before the next.
 */
export function pointsOf(scenario: Scenario, messages: number): readonly Point[] {
  const points: Point[] = [];
  for (let at = 1; at <= messages; at += 1) {
    const here = kinds.map((kind) => ({ ...kind, scenario, at }));
    if (scenario.inTurns !== true) points.push(...here);
    else points.push(here[0]!, here[1 + (at % (kinds.length - 1))]!);
  }
  return [...points, { scenario, accident: "kill", moment: "after", at: messages }];
}

const kinds: readonly Pick<Point, "accident" | "moment">[] = accidents.flatMap((accident) =>
  moments
    .filter((moment) => accident !== "kill" || moment !== "after")
    .map((moment) => ({ accident, moment })),
);

/** A point for people. */
export function pointName({ scenario, accident, moment, at }: Point): string {
  return `${scenario.name}: ${accident} ${moment} message ${at}`;
}

/** Accidents and moments follow each other in eights; a pass of another length meets each of them. */
const passes = 11;

/** The points of all scenarios, in passes: of each pass every 11th point of every scenario. */
export function inPasses(scenarios: readonly (readonly Point[])[]): readonly Point[] {
  return Array.from({ length: passes }, (_, pass) =>
    scenarios.flatMap((points) => points.filter((_, i) => i % passes === pass)),
  ).flat();
}
