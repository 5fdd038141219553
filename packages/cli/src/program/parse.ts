import { CommanderError } from "commander";
import { buildProgram, type Invocation } from "./build.js";
import type { CommandSpec } from "./spec.js";
import { specs } from "./specs/index.js";
import { canonicalWords } from "./spellings.js";

/** What the words of the command line come to. */
export type Parsed =
  | { readonly kind: "invocation"; readonly invocation: Invocation }
  /** Help or version; not `asked` for: the help that is shown where a command is missing. */
  | { readonly kind: "text"; readonly text: string; readonly asked: boolean }
  /** `message` in one sentence; `suggestion` is commander's "did you mean", or a usage line. */
  | { readonly kind: "wrong-usage"; readonly message: string; readonly suggestion: string };

/** Parses the words after `godwit`; loads nothing but commander and the commands' specs. */
export function parse(words: readonly string[], version: string): Parsed {
  let invocation: Invocation | undefined;
  let text = "";
  const program = buildProgram(version, {
    onInvocation: (found) => {
      invocation = found;
    },
    onText: (part) => {
      text += part;
    },
  });
  try {
    program.parse(canonicalWords(words), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isText = error.exitCode === 0 || error.code === "commander.help";
    return isText ? { kind: "text", text, asked: error.exitCode === 0 } : wrongUsage(error, words);
  }
  if (invocation === undefined) throw new Error("A command without an action was parsed.");
  return { kind: "invocation", invocation };
}

function wrongUsage(error: CommanderError, words: readonly string[]): Parsed {
  const [first = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const message = `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\.$/, "")}.`;
  const suggestion = rest.join(" ").replace(/^\((.*)\)$/, "$1");
  return { kind: "wrong-usage", message, suggestion: suggestion || lackingValue(first, words) };
}

/** What help says of the option whose value is lacking; empty where the fault is another. */
function lackingValue(message: string, words: readonly string[]): string {
  const flags = /^option '(.+)' argument missing$/.exec(message)?.[1];
  const commands = Object.entries<CommandSpec>(specs).filter(([name]) => isCommand(name, words));
  const options = commands.flatMap(([, { options }]) => Object.values(options));
  const found = options.find((option) => option.flags === flags);
  return found === undefined ? "" : `${found.flags}: ${found.description}.`;
}

function isCommand(name: string, words: readonly string[]): boolean {
  return name.split(" ").every((word) => words.includes(word));
}
