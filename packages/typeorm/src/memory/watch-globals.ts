import { guardedFunction, guardMembers, guardValue } from "./guard.js";
import { unheld } from "./watch.js";

/** Functions of `process` that read nothing a key does not hold. */
const freeFunctions = new Set(["nextTick", "cwd"]);

/** Values of `process` that differ from run to run. */
const values = ["argv", "pid", "ppid"];

/** Globals that reach the clock, chance, the network or the machine; some are made when they are asked for. */
const reaching = [
  ...["fetch", "setTimeout", "setInterval", "setImmediate", "performance", "crypto", "navigator", "Temporal"],
  ...["WebSocket", "EventSource", "localStorage", "sessionStorage", "BroadcastChannel", "MessageChannel"],
  ...["WeakRef", "FinalizationRegistry"],
];

/** Watches what code can read without requiring anything. */
export function watchGlobals(): void {
  guardMembers(globalThis, reaching, unheld);
  for (const name of reaching) {
    const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
    if (typeof value === "object" && value !== null) guardValue(globalThis, name, unheld);
  }
  guardMembers(Math, ["random"], (name) => unheld(`Math.${name}`));
  guardMembers(Intl, ["DateTimeFormat"], (name) => unheld(`Intl.${name}`));
  guardMembers(console, Object.getOwnPropertyNames(console), (name) => unheld(`console.${name}`));
  watchProcess();
  watchClock();
}

function watchProcess(): void {
  const tell = (name: string) => unheld(`process.${name}`);
  const names = Object.getOwnPropertyNames(process).filter(
    (name) => !freeFunctions.has(name) && name !== "env",
  );
  guardMembers(process, names, tell);
  for (const name of values) guardValue(process, name, tell);
  for (const name of ["on", "once", "addListener", "prependListener", "prependOnceListener"] as const) {
    const value = guardedFunction(name, process[name], tell);
    Object.defineProperty(process, name, { value, configurable: true, writable: true });
  }
}

/** A date without arguments is the time. The class stays the only one: decorator metadata names it, and TypeORM compares. */
function watchClock(): void {
  const original = Date;
  const now = guardedFunction("now", original.now, () => unheld("Date.now"));
  const watchedDate: DateConstructor = new Proxy(original, {
    apply(target) {
      unheld("Date()");
      return target();
    },
    construct(target, given, newTarget) {
      if (given.length === 0) unheld("new Date()");
      return Reflect.construct(target, given, newTarget === watchedDate ? target : newTarget) as object;
    },
  });
  original.now = now;
  original.prototype.constructor = watchedDate;
  globalThis.Date = watchedDate;
}
