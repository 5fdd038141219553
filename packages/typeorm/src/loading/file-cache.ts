import { hash as digest } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Entry {
  readonly key: string;
  readonly value: string;
}

/**
 * What was derived from files of a project, kept in one file of its `.godwit/cache`: reading one large file costs a
 * tenth of reading a thousand small ones. An entry holds for one content and one version of what derives it. A cache
 * that cannot be read or written costs time and nothing else.
 */
export class FileCache {
  private readonly file: string;
  private entries: Map<string, Entry> | undefined;
  private changed = false;

  constructor(projectDirectory: string, name: string) {
    this.file = join(projectDirectory, ".godwit", "cache", `${name}.json`);
  }

  /**
   * What was derived from this content under this version before, else what `derive` gives now. `path` may go on after
   * a NUL character, where several things are derived from one file.
   */
  get(path: string, source: string, version: string, derive: () => string): string {
    const key = digest("sha1", `${version}\n${source}`, "base64");
    this.entries ??= read(this.file);
    const known = this.entries.get(path);
    if (known?.key === key) return known.value;
    const value = derive();
    this.entries.set(path, { key, value });
    this.changed = true;
    return value;
  }

  /** Writes what was derived since the last call; entries of files that are gone are forgotten. */
  flush(): void {
    if (!this.changed || this.entries === undefined) return;
    this.changed = false;
    const kept = [...this.entries].filter(([path]) => existsSync(path.split("\0")[0]!));
    write(this.file, JSON.stringify(kept));
  }
}

function read(file: string): Map<string, Entry> {
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")) as [string, Entry][]);
  } catch {
    return new Map();
  }
}

/** By renaming: a reader sees the old file or the new one, and of two writers one wins. */
function write(file: string, text: string): void {
  const partial = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch {
    // A read-only project derives everything anew each time.
  }
}
