import { styleText } from "node:util";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { ArgumentSpec, CommandSpec, OptionSpec } from "./spec.js";
import { type CommandName, groups } from "./specs/index.js";

/** What was asked for: a command with its parsed arguments and options. */
export interface Invocation {
  readonly command: CommandName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly global: GlobalOptions;
}

/** Options that every command takes. */
export interface GlobalOptions {
  readonly json: boolean;
  readonly verbose: boolean;
  /** False: --no-color; true says nothing about the terminal. */
  readonly color: boolean;
  readonly timing: boolean;
  readonly cwd: string | undefined;
  readonly config: string | undefined;
}

/** What the program tells while it parses: help text as it comes, and the command asked for. */
export interface Listener {
  onText(text: string): void;
  onInvocation(invocation: Invocation): void;
}

/** The whole command line as commander's tree. It ends no process and prints nothing itself. */
export function buildProgram(version: string, listener: Listener): Command {
  const program = new Command("godwit")
    .description("Migrations for PostgreSQL and TypeScript: no row lost, no client blocked, no false diff")
    .version(version, "-v, --version", "Print the version")
    .helpOption("-h, --help", "Show help")
    .helpCommand("help [command]", "Show help for a command")
    .showSuggestionAfterError(true)
    .configureHelp({ styleTitle: (title) => styleText("bold", title), showGlobalOptions: true })
    .configureOutput({ writeOut: listener.onText, writeErr: listener.onText, outputError: () => {} })
    .exitOverride();
  addGlobalOptions(program);
  for (const [heading, specs] of Object.entries(groups)) {
    for (const [name, spec] of Object.entries(specs)) {
      addCommand(program, heading, name as CommandName, spec, listener);
    }
  }
  return program;
}

function addGlobalOptions(program: Command): void {
  program
    .option("--json", "Print the result as JSON, and each event as a line of it on stderr")
    .option("--verbose", "Show every SQL statement, and the stack of an unexpected error")
    .option("--no-color", "Print without colours")
    .option("--timing", "Show how long each phase took")
    .option("-C, --cwd <folder>", "Work in this folder")
    .option("--config <path>", "Config file (default: godwit.config.* in the folder or above it)");
}

function addCommand(
  program: Command,
  heading: string,
  name: CommandName,
  spec: CommandSpec,
  listener: Listener,
): void {
  const [first, second] = name.split(" ") as [string, string | undefined];
  const parent = second === undefined ? program : group(program, heading, first);
  const command = parent
    .command(second ?? first)
    .summary(spec.summary)
    .helpGroup(heading);
  command.description(spec.details === undefined ? spec.summary : `${spec.summary}.\n${spec.details}`);
  for (const [key, argument] of Object.entries(spec.arguments))
    command.addArgument(toArgument(key, argument));
  for (const option of Object.values(spec.options)) command.addOption(toOption(option));
  command.addHelpText("after", () => examplesText(spec));
  command.action(() =>
    listener.onInvocation({ command: name, input: inputOf(command, spec), global: globals(program) }),
  );
}

const groupSummaries: Readonly<Record<string, string>> = {
  migrations: "run, revert or show the migrations of everything that godwit.config names",
  db: "start, stop, url or psql: the project's database",
};

/** The command above `migrations run` and its like; made with the first of them. */
function group(program: Command, heading: string, name: string): Command {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing !== undefined) return existing;
  const command = program
    .command(name)
    .summary(groupSummaries[name] ?? "")
    .helpGroup(heading);
  return command.description(groupSummaries[name] ?? "");
}

function toArgument(key: string, { description, presence }: ArgumentSpec): Argument {
  const forms = { required: `<${key}>`, optional: `[${key}]`, rest: `[${key}...]` };
  return new Argument(forms[presence], description);
}

function toOption({ flags, description, type, choices }: OptionSpec): Option {
  const option = new Option(flags, description);
  if (choices !== undefined) return option.choices([...choices]);
  if (type === "number") return option.argParser(wholeNumber);
  return type === "list" ? option.argParser(collect).default([], "none") : option;
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw new InvalidArgumentError("It must be a whole number, zero or more.");
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

/** Under the names of the spec: a flag that is not given is false (`--no-x` too), a list empty. */
function inputOf(command: Command, spec: CommandSpec): Record<string, unknown> {
  const values = command.opts();
  const options = Object.entries(spec.options).map(([key, option]) => {
    const parsed = new Option(option.flags);
    const value: unknown = values[parsed.attributeName()];
    return [key, option.type === "flag" ? value === !parsed.negate : value];
  });
  const words = Object.keys(spec.arguments).map((key, index) => [key, command.processedArgs[index]]);
  return Object.fromEntries([...words, ...options]);
}

function globals(program: Command): GlobalOptions {
  const { json, verbose, color, timing, cwd, config } = program.opts();
  return { json: json === true, verbose: verbose === true, color, timing: timing === true, cwd, config };
}

function examplesText({ examples }: CommandSpec): string {
  const width = Math.max(...examples.map(({ command }) => command.length));
  const lines = examples.map(({ command, note }) => `  ${command.padEnd(width)}  # ${note}`);
  return `\n${styleText("bold", "Examples:")}\n${lines.join("\n")}`;
}
