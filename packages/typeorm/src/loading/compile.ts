import { Script } from "node:vm";
import type { Helpers, SourceMap as OxcSourceMap } from "oxc-transform";
import { compiler } from "../syntax/oxc.js";
import { helpersConstant, toCommonJs } from "./commonjs-form.js";
import { relaxMetadataImports, replaceGuards } from "./metadata-guards.js";
import { type CompileOptions, projectOptions } from "./project-options.js";
import { syntaxError } from "./syntax-error.js";

/** Changes whenever the same source compiles to something else: part of every cache key. */
export const compilerVersion = "oxc-0.158.0/godwit-3";

/**
 * What a file is compiled to: an ES module, or CommonJS from a file of a CommonJS package, or from a file that its
 * package runs as an ES module and that `require` is to load all the same.
 */
export type CompileFormat = "module" | "commonjs" | "commonjs-from-module";

/**
 * Compiles one TypeScript file to JavaScript that Node runs in the given format. Types are removed, nothing is
 * checked. Throws SYNTAX_ERROR with file, line, column and the line itself.
 */
export function compile(path: string, source: string, format: CompileFormat): string {
  const { code, usesHelpers } = transform(path, source);
  const guarded = replaceGuards(code);
  switch (format) {
    case "module":
      return usesHelpers ? helpersConstant + relaxMetadataImports(guarded) : guarded;
    case "commonjs":
      return toCommonJs(path, guarded, "interop");
    case "commonjs-from-module":
      return requirable(toCommonJs(path, guarded, "interopAsNode"));
  }
}

/** The code of `ERR_REQUIRE_ASYNC_MODULE`, as Node's own require throws it, where a module awaits at its top. */
function requirable(code: string): string {
  if (!code.includes("await") || !awaitsAtTop(code)) return code;
  return `throw Object.assign(new Error("top-level await"), { code: "ERR_REQUIRE_ASYNC_MODULE" });`;
}

function awaitsAtTop(code: string): boolean {
  try {
    new Script(`(function () {${code}\n})`);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && /await|reserved word/.test(error.message);
  }
}

/** What tells two compilations of one source apart. */
export function compileKey(path: string, format: CompileFormat): string {
  const { strictNullChecks, useDefineForClassFields, verbatimModuleSyntax } = projectOptions(path).compile;
  return [compilerVersion, format, strictNullChecks, useDefineForClassFields, verbatimModuleSyntax].join();
}

/** The first pass: types and decorators away, still an ES module. */
export function transform(path: string, source: string, sourcemap = false): Transformed {
  const result = compiler().transformSync(path, source, {
    ...transformOptions(projectOptions(path).compile),
    sourcemap,
  });
  const fault = result.errors.find(({ severity }) => severity === "Error");
  if (fault !== undefined) throw syntaxError(path, source, fault.message, fault.labels[0]?.start ?? 0);
  return {
    code: result.code,
    usesHelpers: Object.keys(result.helpersUsed).length > 0,
    ...(result.map === undefined ? {} : { map: result.map }),
  };
}

/** The same without types and nothing else changed: class fields stay fields. */
export function withoutTypes(path: string, source: string): string {
  return compiler().transformSync(path, source, {
    lang: "ts",
    sourceType: "module",
    decorator: { legacy: true },
  }).code;
}

export interface Transformed {
  readonly code: string;
  readonly usesHelpers: boolean;
  readonly map?: OxcSourceMap;
}

function transformOptions(options: CompileOptions) {
  return {
    lang: "ts" as const,
    sourceType: "module" as const,
    target: "es2022",
    decorator: {
      legacy: true,
      emitDecoratorMetadata: true,
      strictNullChecks: options.strictNullChecks,
    },
    helpers: { mode: "External" as HelperMode },
    assumptions: { setPublicClassFields: !options.useDefineForClassFields },
    typescript: {
      removeClassFieldsWithoutInitializer: !options.useDefineForClassFields,
      onlyRemoveTypeImports: options.verbatimModuleSyntax,
    },
  };
}

type HelperMode = NonNullable<Helpers["mode"]>;
