import { GodwitError } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";

/** Asks unless `yes` was given. Errors: CONFIRMATION_NEEDED where nobody can be asked, DECLINED. */
export async function confirmed(what: string, yes: boolean, { ask }: CommandContext): Promise<void> {
  if (yes) return;
  if (ask === undefined) throw new GodwitError("CONFIRMATION_NEEDED", { what, flag: "--yes" });
  if (!(await ask.confirm(`${what} Go on?`))) throw new GodwitError("DECLINED", { what: "The command" });
}

/** Asks for a word to be typed, for what cannot be undone. Errors as `confirmed`. */
export async function confirmedByWord(
  what: string,
  word: string,
  yes: boolean,
  { ask }: CommandContext,
): Promise<void> {
  if (yes) return;
  if (ask === undefined) throw new GodwitError("CONFIRMATION_NEEDED", { what, flag: "--yes" });
  const typed = await ask.text(`${what} Type ${word} to go on:`);
  if (typed !== word) throw new GodwitError("DECLINED", { what: "The command" });
}
