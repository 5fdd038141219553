import { hash as digest } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, compileKey } from "./compile.js";
import type { ModuleFormat } from "./module-format.js";

interface Entry {
  readonly key: string;
  readonly code: string;
}

/**
 * Compiled files of a project, one file on disk a module format: reading one large file costs a tenth of reading a
 * thousand small ones. An entry holds for one content, one set of options and one compiler version. A cache that
 * cannot be read or written costs time and nothing else.
 */
export class CompileCache {
  private readonly file: string;
  private entries: Map<string, Entry> | undefined;
  private changed = false;

  constructor(
    projectDirectory: string,
    private readonly format: ModuleFormat,
  ) {
    this.file = join(projectDirectory, ".godwit", "cache", `typescript-${format}.json`);
  }

  /** The compiled code of a file; throws as `compile` does. */
  compiled(path: string, source: string): string {
    const key = digest("sha1", `${compileKey(path, this.format)}\n${source}`, "base64");
    this.entries ??= read(this.file);
    const known = this.entries.get(path);
    if (known?.key === key) return known.code;
    const code = compile(path, source, this.format);
    this.entries.set(path, { key, code });
    this.changed = true;
    return code;
  }

  /** Writes what was compiled since the last call; entries of files that are gone are forgotten. */
  flush(): void {
    if (!this.changed || this.entries === undefined) return;
    this.changed = false;
    const kept = [...this.entries].filter(([path]) => existsSync(path));
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
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch {
    // A read-only project is compiled anew each time.
  }
}
