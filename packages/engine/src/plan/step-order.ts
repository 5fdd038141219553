import { kindOf, rank } from "../kinds/index.js";
import { compareText } from "./fold.js";
import type { Step, StepKey } from "./steps.js";

const phases: Readonly<Record<Step["operation"], number>> = {
  rename: 0,
  drop: 1,
  create: 2,
  alter: 2,
  attach: 2,
  fill: 2,
  finish: 3,
};

const outermostPhases: typeof phases = { ...phases, drop: -1, create: 4, alter: 4, attach: 4 };

/** Renames, then drops (later kinds first), then the rest by kind, then by name. */
export function inPlainOrder(steps: Iterable<Step>): StepKey[] {
  const places = Array.from(steps, placeOf);
  places.sort((a, b) => a.phase - b.phase || a.rank - b.rank || compareText(a.text, b.text));
  return places.map(({ key }) => key);
}

function placeOf({ key, operation, object }: Step) {
  const place = rank(object.kind);
  const kind = kindOf(object);
  return {
    key,
    phase: kind.outermost === true ? outermostPhases[operation] : phases[operation],
    rank: operation === "drop" ? -place : place,
    text: `${kind.sortKey?.(object) ?? object.id} ${operation}`,
  };
}
