import type { Token } from "../statement/words.js";
import { words } from "../statement/words.js";
import { createIndexProbe, dropIndexProbe, reindexProbe } from "./create-index.js";
import { detachProbe, placeProbe, repeatableProbe } from "./other.js";
import type { Probe } from "./probe.js";

const probes: readonly ((tokens: readonly Token[]) => Probe | undefined)[] = [
  createIndexProbe,
  dropIndexProbe,
  reindexProbe,
  detachProbe,
  placeProbe,
  repeatableProbe,
];

/** The longest name of an index on a table takes fewer tokens; what follows does not matter. */
const enough = 40;

/** What can be looked up of a statement's effect; a probe that never knows for all other statements. */
export function probeOf(sql: string): Probe {
  const tokens = [...words(sql, enough)];
  for (const probe of probes) {
    const found = probe(tokens);
    if (found !== undefined) return found;
  }
  return { effect: async () => "unknown" };
}
