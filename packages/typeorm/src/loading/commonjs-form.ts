import { compiler } from "../syntax/oxc.js";

/** What stands for a module when CommonJS imports it: TypeScript's interop, or that of Node's ES modules. */
export type Interop = "interop" | "interopAsNode";

/**
 * Turns an ES module (JavaScript) into CommonJS. oxc's module-runner form reads every import as a live member of the
 * imported module, which is what CommonJS needs for correct cycles; what is left is to give its names a meaning. The
 * code goes into a block of its own, as a file that runs as an ES module may declare `require` or `__dirname` itself.
 */
export function toCommonJs(path: string, code: string, interop: Interop): string {
  const runner = compiler().moduleRunnerTransformSync(`${path}.js`, splitDefaultAndNamespace(code)).code;
  const required = (_all: string, name: string, id: string, rest: string) =>
    `${name} = babelHelpers.${interop}(__require(${id}));${lines(rest)}`;
  const body = runner.replace(staticImport, required).replace(exportGetter, "$1try { $2 } catch {}");
  return `${prelude(body)}{ ${body}\n}`;
}

/** The call is written out, not hidden in a function: each frame counts where a chain of imports is long. */
const staticImport =
  /^(const __vite_ssr_import_\d+__) = await __vite_ssr_import__\(("(?:[^"\\]|\\.)*")((?:, \{[^}]*\})?)\);$/gm;

/** The line breaks of what was left out, so that the lines below stay where they are. */
function lines(text: string): string {
  return "\n".repeat(text.split("\n").length - 1);
}

/** An import in a cycle may be read before its module has run: undefined then, as in compiled TypeScript. */
const exportGetter =
  /^(Object\.defineProperty\(__vite_ssr_exports__, .*, \{\n\tenumerable: true,\n\tconfigurable: true,\n\tget\(\) \{\n\t\t)(return .*;)$/gm;

/** The module-runner form forgets the default import of `import a, * as b from "c"`. */
function splitDefaultAndNamespace(code: string): string {
  return code.replace(
    /^import ([\p{ID_Continue}$]+), (\* as [\p{ID_Continue}$]+ from (.*));$/gmu,
    "import $1 from $3; import $2;",
  );
}

const names = {
  __vite_ssr_exports__: "exports",
  __vite_ssr_exportAll__: "(from) => babelHelpers.exportAll(exports, from)",
  __vite_ssr_dynamic_import__: "(id) => babelHelpers.dynamicImport(__require, id, (url) => import(url))",
  __vite_ssr_import_meta__:
    '{ url: require("node:url").pathToFileURL(__filename).href, filename: __filename, dirname: __dirname }',
};

/** One line without its break: the first line of the code stays the first line. */
function prelude(body: string): string {
  const used = Object.entries(names).filter(([name]) => body.includes(name));
  const isEsModule = used.some(
    ([name]) => name === "__vite_ssr_exports__" || name === "__vite_ssr_exportAll__",
  );
  const constants = used.map(([name, value]) => `const ${name} = ${value}; `).join("");
  return `"use strict"; ${helpersConstant}${isEsModule ? "babelHelpers.markEsModule(exports); " : ""}const __require = require; ${constants}`;
}

/** The statement that gives a compiled module its helpers (see helpers.ts). */
export const helpersConstant = 'const babelHelpers = globalThis[Symbol.for("godwit.helpers")]; ';
