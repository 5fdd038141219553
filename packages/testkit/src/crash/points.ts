import { accidents } from "./accidents.js";
import type { Point } from "./point.js";
import type { Scenario } from "./scenario.js";
import { moments } from "./tripwire.js";

/**
 * Every accident at every message of a scenario. A process that is killed after a message is one that is killed before
 * the next.
 */
export function pointsOf(scenario: Scenario, messages: number): readonly Point[] {
  const points: Point[] = [];
  for (let at = 1; at <= messages; at += 1) {
    for (const accident of accidents) {
      for (const moment of moments) {
        if (accident === "kill" && moment === "after" && at < messages) continue;
        points.push({ scenario, accident, moment, at });
      }
    }
  }
  return points;
}

/** A point for people. */
export function pointName({ scenario, accident, moment, at }: Point): string {
  return `${scenario.name}: ${accident} ${moment} message ${at}`;
}
