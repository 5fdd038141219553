import type { StaticImport, StaticImportEntry } from "oxc-parser";
import { parser } from "../syntax/oxc.js";

/**
 * oxc emits a property's type as `typeof X === "undefined" ? Object : X`. That breaks in three ways, and one thunk
 * cures them: an import in the dead zone of an ESM cycle throws, an enum object is not a type TypeORM knows, and an
 * interface imported without `type` does not exist at run time.
 */
const guard =
  /typeof [\p{ID_Continue}$]+ === "undefined" (?:\|\| typeof [\p{ID_Continue}$.]+ === "undefined" )*\? Object : ([\p{ID_Continue}$.]+)/gu;
const metadataCall = /babelHelpers\.decorateMetadata\("design:(?:type|paramtypes|returntype)", .*/g;

/** Rewrites the type guards of compiled JavaScript to `babelHelpers.typeOf(() => X)`; keeps every line where it is. */
export function replaceGuards(code: string): string {
  return code.replace(metadataCall, (call) => call.replace(guard, "babelHelpers.typeOf(() => $1)"));
}

const thunk = /(babelHelpers\.typeOf\(\(\) => )([\p{ID_Continue}$]+)/gu;

/**
 * For ESM: reads an imported name that only metadata uses through a namespace import, which may lack the name
 * without a link error. Call it after `replaceGuards`.
 */
export function relaxMetadataImports(code: string): string {
  const inMetadata = new Set(Array.from(code.matchAll(thunk), (match) => match[2]!));
  if (inMetadata.size === 0) return code;
  const { staticImports } = parser().parseSync("module.js", code, {
    lang: "js",
    sourceType: "module",
  }).module;
  const elsewhere = withoutStatements(code, staticImports).replace(thunk, "");
  const relaxed = new Map(
    staticImports
      .flatMap((statement) => statement.entries)
      .filter(({ importName, localName }) => importName.kind === "Name" && inMetadata.has(localName.value))
      .filter(({ localName }) => !mentions(elsewhere, localName.value))
      .map(({ importName, localName }) => [localName.value, importName.name!]),
  );
  if (relaxed.size === 0) return code;
  return splitImports(code, staticImports, relaxed).replace(thunk, (call, head: string, name: string) =>
    relaxed.has(name) ? `${head}${namespaceOf(name)}.${relaxed.get(name)}` : call,
  );
}

const namespaceOf = (local: string) => `__types_of_${local}`;

function withoutStatements(code: string, statements: readonly StaticImport[]): string {
  return statements.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

function mentions(code: string, name: string): boolean {
  const escaped = name.replaceAll("$", "\\$");
  return new RegExp(`(?<![\\p{ID_Continue}$])${escaped}(?![\\p{ID_Continue}$])`, "u").test(code);
}

/** Takes the relaxed names out of their import statements; the lines of all else stay as they are. */
function splitImports(
  code: string,
  statements: readonly StaticImport[],
  relaxed: Map<string, string>,
): string {
  return statements.reduceRight((text, statement) => {
    const gone = statement.entries.filter(({ localName }) => relaxed.has(localName.value));
    if (gone.length === 0) return text;
    const from = code.slice(statement.moduleRequest.start, statement.end);
    const kept = statement.entries.filter((entry) => !gone.includes(entry));
    const imports = gone.map(({ localName }) => `import * as ${namespaceOf(localName.value)} from ${from}`);
    if (kept.length > 0) imports.push(`import ${clause(kept)} from ${from}`);
    return text.slice(0, statement.start) + imports.join(" ") + text.slice(statement.end);
  }, code);
}

function clause(entries: readonly StaticImportEntry[]): string {
  const unnamed = entries
    .filter(({ importName }) => importName.kind !== "Name")
    .map(({ importName, localName }) =>
      importName.kind === "Default" ? localName.value : `* as ${localName.value}`,
    );
  const named = entries
    .filter(({ importName }) => importName.kind === "Name")
    .map(({ importName, localName }) => `${importName.name} as ${localName.value}`);
  return [...unnamed, ...(named.length > 0 ? [`{ ${named.join(", ")} }`] : [])].join(", ");
}
