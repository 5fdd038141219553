import { type LockMode, locking, type Statement } from "../model/statement.js";

/** The statements that bring `name=value` options from one list to another by SET and RESET, under one ALTER. */
export function alterOptions(
  alter: string,
  lock: { readonly mode: LockMode; readonly on: string },
  previous: readonly string[],
  next: readonly string[],
): readonly Statement[] {
  const kept = new Set(next.map(optionName));
  const set = next.filter((option) => !previous.includes(option));
  const reset = previous.map(optionName).filter((option) => !kept.has(option));
  const statement = (action: string) => locking(lock.mode, lock.on, `${alter} ${action}`);
  return [
    ...(set.length > 0 ? [statement(`SET (${set.join(", ")})`)] : []),
    ...(reset.length > 0 ? [statement(`RESET (${reset.join(", ")})`)] : []),
  ];
}

/** The name of a `name=value` option. */
export function optionName(option: string): string {
  return option.slice(0, option.indexOf("="));
}
