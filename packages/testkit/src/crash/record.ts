import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** A point that was tried; `why`: it failed. */
export interface Tried {
  readonly point: string;
  readonly why?: string | undefined;
}

/** What was tried, a line of JSON a point, so that an interrupted test goes on where it was. */
export interface CrashRecord {
  /** By name; the last word on a point counts. */
  readonly tried: ReadonlyMap<string, Tried>;
  add(tried: Tried): void;
}

/** Opens a record, in the file that is given or for this process only. */
export function openRecord(file?: string): CrashRecord {
  const written = file !== undefined && existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = written.split("\n").filter((line) => line !== "");
  const tried = new Map(lines.map((line) => JSON.parse(line) as Tried).map((one) => [one.point, one]));
  return {
    tried,
    add: (one) => {
      tried.set(one.point, one);
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(one)}\n`);
    },
  };
}
