import Module from "node:module";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { hookRequire } from "./commonjs-hooks.js";
import { CompileCache } from "./compile-cache.js";
import { loadImport, resolveImport, resolveMissing } from "./esm-hooks.js";
import type { ThreadData } from "./esm-thread.js";
import { installHelpers } from "./helpers.js";

type Flush = () => Promise<void> | void;

let flushRequire: Flush | undefined;
let flushImport: Flush | undefined;

/**
 * Lets `require` load TypeScript from now on in this process; compiled files are kept in the `.godwit/cache` of the
 * project given first.
 */
export function registerTypeScript(projectDirectory: string): void {
  if (flushRequire !== undefined) return;
  installHelpers();
  const cache = new CompileCache(projectDirectory, "require");
  hookRequire(cache);
  flushRequire = () => cache.flush();
}

/** The same for `import`; apart, because before Node 22.15 it starts a thread that a CommonJS project can spare. */
export function registerTypeScriptImports(projectDirectory: string): void {
  registerTypeScript(projectDirectory);
  flushImport ??=
    "registerHooks" in Module ? hookImports(projectDirectory) : hookImportsInThread(projectDirectory);
}

/** Whether `import` has been asked to load TypeScript in this process. */
export function importsAreRegistered(): boolean {
  return flushImport !== undefined;
}

/** Writes what was compiled so far to the project's cache. */
export async function flushCompiled(): Promise<void> {
  await flushRequire?.();
  await flushImport?.();
}

/** Node's synchronous hooks (22.15 and later), as far as they are used here; the types of Node 20 lack them. */
interface SyncHooks {
  registerHooks(hooks: {
    resolve(
      specifier: string,
      context: { parentURL?: string; conditions: readonly string[] },
      next: (specifier: string, context: object) => object,
    ): object;
    load(
      url: string,
      context: { importAttributes?: Record<string, string>; conditions: readonly string[] },
      next: (url: string, context: object) => object,
    ): object;
  }): void;
}

function hookImports(projectDirectory: string): Flush {
  const cache = new CompileCache(projectDirectory, "import");
  const required = (conditions: readonly string[]) => conditions.includes("require");
  (Module as unknown as SyncHooks).registerHooks({
    resolve(specifier, context, next) {
      if (required(context.conditions)) return next(specifier, context);
      const found = resolveImport(specifier, context.parentURL);
      if (found !== undefined) return { url: found, shortCircuit: true };
      try {
        return next(specifier, context);
      } catch (error) {
        const twin = resolveMissing(error);
        if (twin === undefined) throw error;
        return { url: twin, shortCircuit: true };
      }
    },
    load: (url, context, next) =>
      (required(context.conditions) ? undefined : loadImport(url, context.importAttributes ?? {}, cache)) ??
      next(url, context),
  });
  return () => cache.flush();
}

/** The thread runs compiled code, also where this file itself is run from its source. */
const threadFile = new URL("../../dist/bundle/esm-thread.js", import.meta.url);

function hookImportsInThread(projectDirectory: string): Flush {
  const { port1, port2 } = new MessageChannel();
  const data: ThreadData = { projectDirectory, port: port2 };
  Module.register(threadFile.href, { data, transferList: [port2] });
  port1.unref();
  return () => askToFlush(port1);
}

function askToFlush(port: MessagePort): Promise<void> {
  return new Promise((done) => {
    port.ref();
    port.once("message", () => {
      port.unref();
      done();
    });
    port.postMessage("flush");
  });
}
