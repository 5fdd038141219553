import { readFileSync } from "node:fs";
import { parser } from "../syntax/oxc.js";
import { transform } from "./compile.js";
import { isTypeScript } from "./module-format.js";
import { resolveTypeScript } from "./resolve.js";

/**
 * The ES module through which an `import` reaches a TypeScript file of a CommonJS package: it requires the file, so
 * that the module exists once, and exports the names the file exports.
 */
export function commonJsFacade(path: string, source: string): string {
  const names = [...exportedNames(path, source, new Set())].filter((name) => name !== "default");
  const locals = names.map((name, index) => `export { value${index} as ${JSON.stringify(name)} };`);
  const values = names.map((name, index) => `const value${index} = required[${JSON.stringify(name)}];`);
  return [
    'import { createRequire } from "node:module";',
    `const required = createRequire(import.meta.url)(${JSON.stringify(path)});`,
    ...values,
    ...locals,
    "export default required.__esModule ? required.default : required;",
  ].join("\n");
}

function exportedNames(path: string, source: string, seen: Set<string>): Set<string> {
  seen.add(path);
  const { staticExports } = parser().parseSync("module.js", transform(path, source).code, {
    lang: "js",
    sourceType: "module",
  }).module;
  const names = new Set<string>();
  for (const { exportName, importName, moduleRequest } of staticExports.flatMap(({ entries }) => entries)) {
    if (exportName.name !== null) names.add(exportName.name);
    if (importName.kind !== "AllButDefault" || exportName.name !== null) continue;
    const target = resolveTypeScript(moduleRequest!.value, path);
    if (target === undefined || !isTypeScript(target) || seen.has(target)) continue;
    for (const name of exportedNames(target, readFileSync(target, "utf8"), seen)) names.add(name);
  }
  return names;
}
