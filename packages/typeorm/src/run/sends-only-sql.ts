import type { MigrationInterface } from "typeorm";

const comment = String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*`;
const space = String.raw`(?:\s|${comment})*`;
const text = String.raw`(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\x60(?:[^\x60\\$]|\\[\s\S]|\$(?!\{))*\x60)`;
const parameters = String.raw`(?:,${space}\[(?:${space}(?:${text}|-?[\d.]+|true|false|null)${space},?)*\]${space})?`;
const statement = String.raw`await${space}\1\.query\(${space}${text}${space}${parameters},?${space}\)${space};?${space}`;
const body = new RegExp(String.raw`^(?:async\s+)?\w*\s*\(\s*(\w+)\s*\)\s*\{${space}(?:${statement})*\}$`);

/**
 * Whether a migration does nothing but hand constant SQL to its query runner, as generated ones do: then the entities'
 * metadata, most of what a data source's `initialize` costs, are not needed. Judged by the function's own text; anything
 * else in it (a variable, a call, an import) makes it false.
 */
export function sendsOnlySql(instance: MigrationInterface, direction: "up" | "down"): boolean {
  return body.test(String(instance[direction]));
}
