import type { Outcome } from "../../outcome/outcome.js";

/** Examples of some outcomes, by what they are. */
export type ExamplesOf<Kind extends Outcome["kind"]> = {
  readonly [K in Kind]: readonly Extract<Outcome, { kind: K }>[];
};

export const target = "127.0.0.1:5432/shop";
