import type { ImportAttributes, LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { GodwitError } from "@godwit/engine";
import { CompileCache } from "./compile-cache.js";
import { type LoadedSource, loadImport, resolveImport, resolveMissing } from "./esm-hooks.js";
import { threadFault } from "./thread-fault.js";

/** What `module.register` hands to this thread: Node before 22.15 runs the hooks of `import` in one of its own. */
export interface ThreadData {
  readonly projectDirectory: string;
  /** Any message asks for the compile cache to be written; the answer says that it was. */
  readonly port: MessagePort;
}

let cache: CompileCache;

export function initialize({ projectDirectory, port }: ThreadData): void {
  cache = new CompileCache(projectDirectory, "import");
  port.on("message", () => {
    cache.flush();
    port.postMessage("flushed");
  });
  port.unref();
}

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const found = resolveImport(specifier, context.parentURL);
  if (found !== undefined) return { url: found, shortCircuit: true };
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    const twin = resolveMissing(error);
    if (twin === undefined) throw error;
    return { url: twin, shortCircuit: true };
  }
};

export const load: LoadHook = async (url, context, nextLoad) =>
  loadInThread(url, context.importAttributes ?? {}) ?? nextLoad(url, context);

/** Of an error only its message reaches the main thread: it names the file, which is compiled again there. */
function loadInThread(url: string, attributes: ImportAttributes): LoadedSource | undefined {
  try {
    return loadImport(url, attributes, cache);
  } catch (error) {
    throw error instanceof GodwitError ? new Error(`${threadFault}${fileURLToPath(url)}`) : error;
  }
}
