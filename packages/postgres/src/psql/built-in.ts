import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { nodePostgresServer, type Session } from "@godwit/engine";
import { describeCommand } from "./describe.js";
import type { PsqlOptions } from "./open-psql.js";
import { prompt } from "./prompt.js";
import { formatResult } from "./table.js";

/** A small psql: `-c`, `-f`, a script on standard input, or a prompt on a terminal. Gives the exit code. */
export async function builtInPsql(options: PsqlOptions): Promise<number> {
  const session = await nodePostgresServer({ url: options.url }).connect();
  const execute = (sql: string) => executeAndPrint(session, sql, options);
  try {
    const scripts = givenScripts(options.args);
    if (scripts.length === 0 && isTerminal(options.input)) {
      await prompt(options, execute);
      return 0;
    }
    if (scripts.length === 0) scripts.push(await text(options.input));
    for (const script of scripts) if (!(await execute(script))) return 1;
    return 0;
  } finally {
    await session.close();
  }
}

function givenScripts(args: readonly string[]): string[] {
  const several = { type: "string", multiple: true } as const;
  const options = { command: { ...several, short: "c" }, file: { ...several, short: "f" } };
  const { values } = parseArgs({ args: [...args], options });
  return [...(values.command ?? []), ...(values.file ?? []).map((file) => readFileSync(file, "utf8"))];
}

function isTerminal(input: PsqlOptions["input"]): boolean {
  return "isTTY" in input && input.isTTY === true;
}

/** Sends one or more statements and prints what each gave; gives whether they succeeded. */
async function executeAndPrint(
  session: Session,
  sql: string,
  { output, errors }: PsqlOptions,
): Promise<boolean> {
  try {
    const statements = sql.trimStart().startsWith("\\") ? describeCommand(sql.trim()) : sql;
    for (const result of await session.script(statements)) output.write(formatResult(result));
    return true;
  } catch (error) {
    const { message, detail, hint } = error as { message: string; detail?: string; hint?: string };
    errors.write(`ERROR:  ${message}\n`);
    if (detail !== undefined) errors.write(`DETAIL:  ${detail}\n`);
    if (hint !== undefined) errors.write(`HINT:  ${hint}\n`);
    return false;
  }
}
