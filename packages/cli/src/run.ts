import { resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import type { CommandContext } from "./commands/context.js";
import { exitCodes, exitOfError } from "./exit-codes.js";
import type { Process } from "./main.js";
import { exitOf } from "./outcome/exit.js";
import type { Outcome } from "./outcome/outcome.js";
import type { GlobalOptions, Invocation } from "./program/build.js";
import { loaders } from "./program/loaders.js";
import { Interrupts } from "./terminal/interrupts.js";
import { phases } from "./terminal/phases.js";
import { Terminal } from "./terminal/terminal.js";

/** Runs a command, prints what it came to, and gives the exit code. */
export async function runInvocation(
  { command, input, global }: Invocation,
  process: Process,
): Promise<number> {
  const terminal = new Terminal(global);
  const interrupts = new Interrupts(() => {
    terminal.printError(new GodwitError("INTERRUPTED", {}));
    process.exit(exitCodes.interrupted.code);
  });
  const context = contextOf(global, terminal, interrupts);
  try {
    // Parsing filled the input by the spec of this very command.
    const run = (await loaders[command]()) as (input: unknown, context: CommandContext) => Promise<Outcome>;
    const outcome = await run(input, context);
    terminal.printOutcome(outcome);
    return exitOf(outcome);
  } catch (error) {
    terminal.printError(error);
    return error instanceof GodwitError ? exitCodes[exitOfError(error)].code : exitCodes.error.code;
  } finally {
    if (global.timing) terminal.printPhases(context.phases);
  }
}

/** Says what is wrong with the words themselves. */
export function failUsage(
  problem: { readonly message: string; readonly suggestion: string },
  words: readonly string[],
): number {
  const has = (flag: string) => words.includes(flag);
  const global = { json: has("--json"), verbose: false, color: !has("--no-color"), timing: false };
  new Terminal({ ...global, cwd: undefined, config: undefined }).printError(
    new GodwitError("WRONG_USAGE", { message: problem.message, suggestion: problem.suggestion }),
  );
  return exitCodes.usage.code;
}

function contextOf(global: GlobalOptions, terminal: Terminal, interrupts: Interrupts): CommandContext {
  return {
    cwd: resolve(globalThis.process.cwd(), global.cwd ?? ""),
    environment: globalThis.process.env,
    global,
    ownsProcess: true,
    phases: phases(),
    notify: (notice) => terminal.notify(notice),
    ask: terminal.ask,
    interruptible: (work) => interrupts.during(work),
    handOver: (work) => interrupts.whileAway(work),
  };
}
