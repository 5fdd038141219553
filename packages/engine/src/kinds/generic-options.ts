import { ident, literal } from "../render/quote.js";
import { optionName } from "./storage-options.js";

/** ` OPTIONS (name 'value', ...)` of `name=value` texts, as foreign data takes them; empty for none. */
export function optionsClause(options: readonly string[]): string {
  return options.length === 0 ? "" : ` OPTIONS (${options.map(written).join(", ")})`;
}

/** OPTIONS with what is to be added, set and dropped. */
export function alterGenericOptions(previous: readonly string[], next: readonly string[]): string {
  const before = new Set(previous.map(optionName));
  const after = new Set(next.map(optionName));
  const changed = next.filter((option) => !previous.includes(option));
  const actions = [
    ...previous
      .map(optionName)
      .filter((name) => !after.has(name))
      .map((name) => `DROP ${ident(name)}`),
    ...changed.map((option) => `${before.has(optionName(option)) ? "SET" : "ADD"} ${written(option)}`),
  ];
  return `OPTIONS (${actions.join(", ")})`;
}

function written(option: string): string {
  const name = optionName(option);
  return `${ident(name)} ${literal(option.slice(name.length + 1))}`;
}
