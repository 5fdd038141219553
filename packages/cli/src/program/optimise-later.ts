import { setFlagsFromString } from "node:v8";

/** Twice V8's own: bytes of bytecode that a function runs before optimised code is made of it. */
const budget = 2 * 132 * 1024;

/**
 * Has V8 wait longer before it makes optimised code of a function. It does that in threads of its own, and in a process
 * of seconds most of what they make is not repaid. Call it before the work is loaded: functions keep the budget they began with.
 */
export function optimiseLater(): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
}
