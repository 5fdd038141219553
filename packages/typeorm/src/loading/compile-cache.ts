import { type CompileFormat, compile, compileKey } from "./compile.js";
import { FileCache } from "./file-cache.js";

/** Compiled files of a project, one cache a loader: the threads of the two do not share memory. */
export class CompileCache {
  private readonly files: FileCache;

  constructor(projectDirectory: string, loader: "require" | "import") {
    this.files = new FileCache(projectDirectory, `typescript-${loader}`);
  }

  /** The compiled code of a file; throws as `compile` does. */
  compiled(path: string, source: string, format: CompileFormat): string {
    return this.files.get(path, source, compileKey(path, format), () => compile(path, source, format));
  }

  flush(): void {
    this.files.flush();
  }
}
