import { moduleRunnerTransformSync } from "oxc-transform";

/**
 * Turns an ES module (JavaScript) into CommonJS. oxc's module-runner form reads every import as a live member of the
 * imported module, which is what CommonJS needs for correct cycles; what is left is to give its names a meaning.
 */
export function toCommonJs(path: string, code: string): string {
  const runner = moduleRunnerTransformSync(`${path}.js`, splitDefaultAndNamespace(code)).code;
  const body = runner
    .replaceAll("await __vite_ssr_import__(", "__vite_ssr_import__(")
    .replace(exportGetter, "$1try { $2 } catch {}");
  return prelude(body) + body;
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
  __vite_ssr_import__: "(id) => babelHelpers.interop(require(id))",
  __vite_ssr_exportAll__: "(from) => babelHelpers.exportAll(exports, from)",
  __vite_ssr_dynamic_import__: "(id) => babelHelpers.dynamicImport(require, id, (url) => import(url))",
  __vite_ssr_import_meta__:
    '{ url: require("node:url").pathToFileURL(__filename).href, filename: __filename, dirname: __dirname }',
};

/** One line without its break: the first line of the code stays the first line. */
function prelude(body: string): string {
  const used = Object.entries(names).filter(([name]) => body.includes(name));
  const helpers = body.includes("babelHelpers") || used.length > 0 ? [helpersConstant] : [];
  const isEsModule = used.some(
    ([name]) => name === "__vite_ssr_exports__" || name === "__vite_ssr_exportAll__",
  );
  const marker = isEsModule ? 'Object.defineProperty(exports, "__esModule", { value: true }); ' : "";
  return `"use strict"; ${marker}${[...helpers, ...used.map(([name, value]) => `const ${name} = ${value}; `)].join("")}`;
}

/** The statement that gives a compiled module its helpers (see helpers.ts). */
export const helpersConstant = 'const babelHelpers = globalThis[Symbol.for("godwit.helpers")]; ';
