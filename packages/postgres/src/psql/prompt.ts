import { createInterface } from "node:readline";
import { isComplete } from "./complete.js";
import type { PsqlOptions } from "./open-psql.js";

/** Reads statements from a terminal until `\q` or the end of the input; a statement may span lines. */
export async function prompt(
  { input, output, url }: PsqlOptions,
  execute: (sql: string) => Promise<boolean>,
): Promise<void> {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const lines = createInterface({ input, output, prompt: `${database}=# ` });
  let typed = "";
  lines.on("SIGINT", () => {
    typed = "";
    output.write("\n");
    ask();
  });
  const ask = () => {
    lines.setPrompt(typed === "" ? `${database}=# ` : `${database}-# `);
    lines.prompt();
  };
  output.write(
    "psql is not installed; this prompt sends SQL. \\dt lists tables, \\d TABLE shows one, \\q leaves.\n",
  );
  ask();
  for await (const line of lines) {
    if (typed === "" && line.trim() === "\\q") break;
    typed += `${line}\n`;
    if (line.startsWith("\\") || isComplete(typed)) {
      await execute(typed);
      typed = "";
    }
    ask();
  }
  lines.close();
}
