import { type Helpers, type SourceMap as OxcSourceMap, transformSync } from "oxc-transform";
import { helpersConstant, toCommonJs } from "./commonjs-form.js";
import { relaxMetadataImports, replaceGuards } from "./metadata-guards.js";
import type { ModuleFormat } from "./module-format.js";
import { type CompileOptions, projectOptions } from "./project-options.js";
import { syntaxError } from "./syntax-error.js";

/** Changes whenever the same source compiles to something else: part of every cache key. */
export const compilerVersion = "oxc-0.158.0/godwit-1";

/**
 * Compiles one TypeScript file to JavaScript that Node runs in the given format. Types are removed, nothing is
 * checked. Throws SYNTAX_ERROR with file, line, column and the line itself.
 */
export function compile(path: string, source: string, format: ModuleFormat): string {
  const { code, usesHelpers } = transform(path, source);
  const guarded = replaceGuards(code);
  if (format === "commonjs") return toCommonJs(path, guarded);
  return usesHelpers ? helpersConstant + relaxMetadataImports(guarded) : guarded;
}

/** What tells two compilations of one source apart. */
export function compileKey(path: string, format: ModuleFormat): string {
  const { strictNullChecks, useDefineForClassFields, verbatimModuleSyntax } = projectOptions(path).compile;
  return [compilerVersion, format, strictNullChecks, useDefineForClassFields, verbatimModuleSyntax].join();
}

/** The first pass: types and decorators away, still an ES module. */
export function transform(path: string, source: string, sourcemap = false): Transformed {
  const result = transformSync(path, source, {
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
  return transformSync(path, source, { lang: "ts", sourceType: "module", decorator: { legacy: true } }).code;
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
