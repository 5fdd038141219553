import { setImmediate } from "node:timers";
import { type GlobSearch, Trace } from "./trace.js";
import { setAside } from "./typeorm-files.js";

/** A read: what it adds to the trace. */
export type Read = (trace: Trace) => void;

let trace: Trace | undefined;
let isOn = false;

/** Starts a trace; what runs in `watched` from now on adds to it. Undefined: there is one already. */
export function startTrace(): Trace | undefined {
  if (trace !== undefined) return undefined;
  trace = new Trace();
  return trace;
}

/** Whether project code is running under a trace that may still be worth something. */
export function isWatching(): boolean {
  return isOn && trace !== undefined && trace.unheld.size === 0;
}

/** Adds to the trace where project code is running. */
export function record(read: Read): void {
  if (isWatching()) read(trace!);
}

/** Adds a read of what is not a module; what TypeORM reads while its own files load is set aside. */
export function recordRead(read: Read): void {
  if (isWatching() && !setAside(read)) read(trace!);
}

/** Says that project code read something that cannot be held against its value later. */
export function unheld(what: string): void {
  recordRead((current) => current.unheld.add(what));
}

/** Says that a path was asked for that may lack its extension. */
export function recordLookup(path: string): void {
  record((current) => current.lookups.add(path));
}

/** Says that the files which patterns match took part, whoever searched for them. */
export function recordSearch(search: GlobSearch): void {
  trace?.searches.push(search);
}

/**
 * Runs project code so that what it reads is traced. It has ended only when all microtasks that it left have run: what
 * goes on after that was started by a timer or by something from outside, which is traced as such.
 */
export async function watched<T>(work: () => T | Promise<T>): Promise<T> {
  if (trace === undefined) return work();
  const before = isOn;
  isOn = true;
  try {
    return await work();
  } finally {
    await new Promise((done) => setImmediate(done));
    isOn = before;
  }
}

/** The same for code that ends at once. */
export function watchedNow<T>(work: () => T): T {
  return switched(true, work);
}

/** Runs Godwit's own code in the middle of project code. */
export function unwatched<T>(work: () => T): T {
  return switched(false, work);
}

function switched<T>(on: boolean, work: () => T): T {
  const before = isOn;
  isOn = on;
  try {
    return work();
  } finally {
    isOn = before;
  }
}
