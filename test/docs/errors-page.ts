import { exitCodes } from "../../packages/cli/src/exit-codes.js";
import { commandErrors } from "../../packages/engine/src/errors/catalogue/command.js";
import { connectionErrors } from "../../packages/engine/src/errors/catalogue/connection.js";
import { engineErrors } from "../../packages/engine/src/errors/catalogue/engine.js";
import { projectErrors } from "../../packages/engine/src/errors/catalogue/project.js";
import { runErrors } from "../../packages/engine/src/errors/catalogue/run.js";
import type { ErrorEntry } from "../../packages/engine/src/errors/catalogue.js";
import { anyDetails } from "./placeholder.js";

type Area = Readonly<Record<string, ErrorEntry<never>>>;

/** The areas of the catalogue, in the order of the page. */
const areas: readonly (readonly [title: string, area: Area])[] = [
  ["Commands, config and questions", commandErrors as Area],
  ["Reaching a server", connectionErrors as Area],
  ["Files of a project", projectErrors as Area],
  ["Running and reverting", runErrors as Area],
  ["Comparing, planning, proving", engineErrors as Area],
];

const introduction = `# Errors

Every error has a permanent code, a message that says what happened, and a hint that is something to do. On a terminal
the code stands in brackets below both; with \`--json\` it is \`error.code\`; from a program it is \`code\` of the
\`GodwitError\` that is thrown. A word in ‹quotes› stands for what the error is about. Passwords are in none of them.

This page is made from the catalogue: \`npx vitest run test/docs -u\` writes it anew.`;

/** The text of docs/errors.md. */
export function errorsPage(): string {
  const exits = Object.values(exitCodes).map(({ code, meaning }) => `| ${code} | ${meaning} |`);
  const exitTable = ["## Exit codes", "", "| code | meaning |", "| --- | --- |", ...exits].join("\n");
  return `${[introduction, exitTable, ...areas.map(([title, area]) => section(title, area))].join("\n\n")}\n`;
}

function section(title: string, area: Area): string {
  const rows = Object.entries(area).map(([code, { message, hint }]) => {
    const details = anyDetails() as never;
    return `| \`${code}\` | ${cell(message(details))} | ${cell(hint(details))} |`;
  });
  return [`## ${title}`, "", "| code | message | what to do |", "| --- | --- | --- |", ...rows].join("\n");
}

/** One line of a table; angle brackets would be HTML. */
function cell(text: string): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  return plain.replaceAll("|", "\\|").replaceAll(/<([^<>]+)>/g, "‹$1›");
}
