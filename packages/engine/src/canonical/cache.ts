import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Remembers what PostgreSQL made of a text, by a key of everything the answer depends on. */
export interface ExpressionCache {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  /** Writes what is new. */
  save(): Promise<void>;
}

/** Raised whenever what is stored, or what keys are made of, changes. */
const format = 2;
const room = 20_000;

/** The key of some JSON. */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash("sha256")
    .update(JSON.stringify([format, ...parts]))
    .digest("base64url");
}

/** A cache in one file. A file that is missing or unreadable is an empty cache: it can always be made again. */
export async function fileCache(path: string): Promise<ExpressionCache> {
  const entries = await readEntries(path);
  let changed = false;
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      changed = true;
      entries.set(key, value);
    },
    save: async () => {
      if (!changed) return;
      changed = false;
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${process.pid}`;
      await writeFile(draft, JSON.stringify(Object.fromEntries([...entries].slice(-room))));
      await rename(draft, path);
    },
  };
}

async function readEntries(path: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(path, "utf8")) as Record<string, string>));
  } catch {
    return new Map();
  }
}
