/** One option of a command. `flags` are commander's: `-d, --dataSource <path>`. */
export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
  /** flag: true or false; list: may be given several times; number: a whole number, zero or more. */
  readonly type: "flag" | "text" | "number" | "list";
  readonly choices?: readonly string[];
  /** Further long spellings that mean the same, with their dashes. */
  readonly aliases?: readonly string[];
}

/** One argument of a command, in the order of the record. */
export interface ArgumentSpec {
  readonly description: string;
  /** rest: all remaining words. */
  readonly presence: "required" | "optional" | "rest";
}

export interface Example {
  readonly command: string;
  readonly note: string;
}

/** What help and parsing need to know of a command. It is data: the command's own module is loaded when it runs. */
export interface CommandSpec {
  readonly summary: string;
  /** More about it, below the summary in its own help. */
  readonly details?: string;
  readonly arguments: Readonly<Record<string, ArgumentSpec>>;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly Example[];
}

type OptionValue<O extends OptionSpec> = {
  flag: boolean;
  text: string | undefined;
  number: number | undefined;
  list: readonly string[];
}[O["type"]];

type ArgumentValue<A extends ArgumentSpec> = {
  required: string;
  optional: string | undefined;
  rest: readonly string[];
}[A["presence"]];

/** Arguments and options of a command, parsed: one object, under the names of its spec. */
export type InputOf<S extends CommandSpec> = {
  readonly [A in keyof S["arguments"]]: ArgumentValue<S["arguments"][A]>;
} & { readonly [O in keyof S["options"]]: OptionValue<S["options"][O]> };
