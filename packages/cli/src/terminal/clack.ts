import type { Writable } from "node:stream";
import { GodwitError } from "@godwit/engine";
import type { Ask } from "./ask.js";

/** Questions by @clack/prompts, on `output` (stderr: stdout is for results). It is loaded at the first question. */
export function askOn(output: Writable): Ask {
  return {
    confirm: async (message) => {
      const clack = await import("@clack/prompts");
      return answered(await clack.confirm({ message, output, initialValue: false }));
    },
    choose: async (message, choices) => {
      const clack = await import("@clack/prompts");
      const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) }));
      return answered(
        await clack.select<string>({ message, output, options }),
      ) as (typeof choices)[number]["value"];
    },
    text: async (message, placeholder) => {
      const clack = await import("@clack/prompts");
      return answered(await clack.text({ message, output, ...(placeholder && { placeholder }) }));
    },
  };
}

/** clack gives a symbol for a question that was left. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === "symbol") throw new GodwitError("INTERRUPTED", {});
  return answer as Exclude<T, symbol>;
}
