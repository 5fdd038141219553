import { dirname } from "node:path";
import { type Cache, createPathsMatcher, getTsconfig, type TsConfigResult } from "get-tsconfig";
import { unwatched } from "../memory/watch.js";

/** What a tsconfig says that changes how one of its files runs. */
export interface CompileOptions {
  readonly strictNullChecks: boolean;
  readonly useDefineForClassFields: boolean;
  readonly verbatimModuleSyntax: boolean;
}

/** The tsconfig that governs a directory: compile options, path aliases, output folders. */
export interface ProjectOptions {
  readonly compile: CompileOptions;
  /** Absolute candidates for a specifier that matches `paths` or `baseUrl`, else none. */
  readonly aliases: (specifier: string) => readonly string[];
  /** The tsconfig file, absent where there is none. */
  readonly tsconfig?: TsConfigResult;
}

const byDirectory = new Map<string, ProjectOptions>();
const tsconfigCache: Cache = new Map();

/** The options for a source file, by the nearest tsconfig.json above it. */
export function projectOptions(file: string): ProjectOptions {
  const directory = dirname(file);
  const known = byDirectory.get(directory);
  if (known !== undefined) return known;
  const found = unwatched(() => getTsconfig(directory, "tsconfig.json", tsconfigCache));
  const options = found === null ? withoutTsconfig : fromTsconfig(found);
  byDirectory.set(directory, options);
  return options;
}

/** Every path at which a tsconfig was looked for so far, also of those that others extend. */
export function tsconfigFiles(): string[] {
  const paths = [...tsconfigCache.keys()].map(
    (call) => /^(?:existsSync|readFileSync):(.*?)(?::utf8)?$/.exec(call)?.[1],
  );
  return paths.filter((path) => path !== undefined);
}

const withoutTsconfig: ProjectOptions = {
  compile: { strictNullChecks: false, useDefineForClassFields: false, verbatimModuleSyntax: false },
  aliases: () => [],
};

function fromTsconfig(tsconfig: TsConfigResult): ProjectOptions {
  const compiler = tsconfig.config.compilerOptions ?? {};
  const matcher = createPathsMatcher(tsconfig);
  return {
    tsconfig,
    compile: {
      strictNullChecks: compiler.strictNullChecks ?? compiler.strict ?? false,
      useDefineForClassFields: compiler.useDefineForClassFields ?? definesFields(compiler),
      verbatimModuleSyntax: compiler.verbatimModuleSyntax ?? false,
    },
    aliases: (specifier) => matcher?.(specifier) ?? [],
  };
}

/** TypeScript's own default: true from target ES2022 on; `module: node16` and later imply such a target. */
function definesFields(compiler: { target?: string; module?: string }): boolean {
  const target = compiler.target?.toLowerCase();
  if (target === undefined) return /^node/i.test(compiler.module ?? "");
  return target === "esnext" || /^es20(2[2-9]|[3-9]\d)$/.test(target);
}
