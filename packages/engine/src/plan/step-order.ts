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
export function comparison(steps: ReadonlyMap<StepKey, Step>): (a: StepKey, b: StepKey) => number {
  const keys = new Map([...steps].map(([key, step]) => [key, sortKey(step)]));
  return (a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)];
    if (left === undefined || right === undefined) return 0;
    return left.phase - right.phase || left.rank - right.rank || compareText(left.text, right.text);
  };
}

function sortKey({ operation, object }: Step) {
  const place = rank(object.kind);
  const text = kindOf(object).sortKey?.(object) ?? object.id;
  return {
    phase: kindOf(object).outermost === true ? outermostPhases[operation] : phases[operation],
    rank: operation === "drop" ? -place : place,
    text: `${text} ${operation}`,
  };
}
