import { compile, compileKey } from "./compile.js";
import { FileCache } from "./file-cache.js";
import type { ModuleFormat } from "./module-format.js";

/** Compiled files of a project, one cache a module format: the threads of the two loaders do not share memory. */
export class CompileCache {
  private readonly files: FileCache;

  constructor(
    projectDirectory: string,
    private readonly format: ModuleFormat,
  ) {
    this.files = new FileCache(projectDirectory, `typescript-${format}`);
  }

  /** The compiled code of a file; throws as `compile` does. */
  compiled(path: string, source: string): string {
    const version = compileKey(path, this.format);
    return this.files.get(path, source, version, () => compile(path, source, this.format));
  }

  flush(): void {
    this.files.flush();
  }
}
