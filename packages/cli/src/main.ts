import { exitCodes } from "./exit-codes.js";
import { parse } from "./program/parse.js";
import { ownVersion } from "./program/version.js";

/** What only the process itself can do. */
export interface Process {
  /** Ends it at once: for Ctrl-C where nothing has to be ended in order. */
  exit(code: number): void;
}

/**
 * The whole command: words to an exit code. Help and version come from here; everything else is loaded only once a
 * command has been recognised, so that these two cost little more than Node itself.
 */
export async function main(words: readonly string[], process: Process): Promise<number> {
  const parsed = parse(words, ownVersion());
  if (parsed.kind === "text") {
    globalThis.process[parsed.asked ? "stdout" : "stderr"].write(parsed.text);
    return parsed.asked ? exitCodes.done.code : exitCodes.usage.code;
  }
  const { failUsage, runInvocation } = await import("./run.js");
  return parsed.kind === "wrong-usage" ? failUsage(parsed, words) : runInvocation(parsed.invocation, process);
}
