import { type Scratch, withScratch } from "../scratch/scratch.js";
import { readSession } from "./live.js";
import type { SchemaSource } from "./source.js";

/** A schema that is read from a scratch database once `build` has filled it; `build` gives notes for people. */
export function builtSource(
  label: string,
  build: (scratch: Scratch) => Promise<readonly string[]>,
): SchemaSource {
  return {
    label,
    read: ({ scratch }) =>
      withScratch(scratch, async (opened) => {
        const notes = await build(opened);
        return readSession(opened.session, notes);
      }),
  };
}
