import { hazards } from "@godwit/engine";
import type { LeftOut, MigrationGenerated, NothingToGenerate } from "../../outcome/generate.js";
import type { Style } from "../../terminal/style.js";
import { registrationLines } from "./project.js";
import { count } from "./table.js";

export function migrationGenerated(outcome: MigrationGenerated, style: Style): string {
  const { result, name, path, text, registration, statements, target } = outcome;
  const after = [...hazardLines(outcome, style), ...leftOutLines(outcome, style)];
  if (result === "shown")
    return [`Migration ${style.bold(name)} would be ${path}:`, "", text.trimEnd(), ...after].join("\n");
  if (result === "found") {
    return [
      `The entities and ${target} differ:`,
      "",
      ...statements.map(({ sql }) => `${sql};`),
      ...after,
    ].join("\n");
  }
  const lines = [
    `Migration ${style.bold(name)} generated, ${count(statements.length, "statement")}:`,
    `  ${path}`,
    ...(registration === undefined ? [] : registrationLines(registration, style)),
  ];
  return [...lines, ...after, "", "Read it, then run it: godwit migrations run"].join("\n");
}

export function nothingToGenerate(outcome: NothingToGenerate, style: Style): string {
  const lines = [
    `No changes: ${outcome.target} is as the entities declare.`,
    ...leftOutLines(outcome, style),
  ];
  return lines.join("\n");
}

function hazardLines({ statements, unproven }: MigrationGenerated, style: Style): string[] {
  const rowless = new Set(
    statements.flatMap(({ sql }) => /^CREATE (?:UNLOGGED )?TABLE (\S+)/.exec(sql)?.[1] ?? []),
  );
  const found = statements.flatMap(({ sql, hazards: own, locks }) =>
    // On a table that the same migration makes nothing is read, rewritten or waited for.
    (locks[0] !== undefined && rowless.has(locks[0].on) ? [] : own).map(
      (hazard) => `  ${hazards[hazard]}: ${firstLine(sql)}`,
    ),
  );
  const proof =
    unproven === undefined ? [] : [style.yellow(`It could not be rehearsed, because ${unproven}.`)];
  return [...(found.length === 0 ? [] : ["", style.yellow("Mind:"), ...found]), ...proof];
}

/** What was left as it is, below what was done. */
export function leftOutLines({ withheld, leftAlone }: LeftOut, style: Style): string[] {
  const kept = withheld.map(({ object, flag }) => `  ${object}  ${style.dim(flag)}`);
  return [
    ...(kept.length === 0
      ? []
      : ["", style.yellow("No entity declares these any more; they stay unless allowed:"), ...kept]),
    ...(leftAlone.length === 0
      ? []
      : ["", style.dim(`Left alone, made by nobody here: ${leftAlone.join(", ")}`)]),
  ];
}

function firstLine(sql: string): string {
  const [line = "", ...more] = sql.split("\n");
  return more.length === 0 && line.length <= 100 ? line : `${line.slice(0, 97)}...`;
}
