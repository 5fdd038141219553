import { GodwitError } from "@godwit/engine";
import type { DataSource } from "typeorm";
import { displayPath } from "../loading/display-path.js";
import type { ModuleNamespace } from "../loading/load-module.js";

export interface FoundDataSource {
  readonly dataSource: DataSource;
  /** As which the file exports it; `default` for the default export. */
  readonly exportName: string;
}

/**
 * The one DataSource among a module's exports: of any name, the same one under two names, a promise of it, or what
 * a function gives where no export is one itself. Errors: DATA_SOURCE_NONE, DATA_SOURCE_TWO, and whatever a promise
 * or function fails with.
 */
export async function findDataSource(module: ModuleNamespace, file: string): Promise<FoundDataSource> {
  const exported = Object.entries(unwrapped(module)).sort(defaultFirst);
  const values = await dataSourcesOf(exported);
  const found = values.length > 0 ? values : await dataSourcesOf(await called(exported));
  const distinct = [...new Map(found.map(([name, dataSource]) => [dataSource, name]))];
  const place = { file };
  if (distinct.length === 0) {
    const names = exported.map(([name]) => name);
    throw new GodwitError("DATA_SOURCE_NONE", { file: displayPath(file), names }, place);
  }
  if (distinct.length > 1) {
    const names = distinct.map(([, name]) => name);
    throw new GodwitError("DATA_SOURCE_TWO", { file: displayPath(file), names }, place);
  }
  const [dataSource, exportName] = distinct[0]!;
  return { dataSource, exportName };
}

/** So that of two names for one data source the telling one stays. */
function defaultFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(b === "default") - Number(a === "default");
}

/** `module.exports = dataSource`, and CommonJS seen through `import`, have their exports one level down. */
function unwrapped(module: ModuleNamespace): ModuleNamespace {
  if (isDataSource(module) || isPromise(module)) return { default: module };
  const inner = module.default;
  const isWrapped = typeof inner === "object" && inner !== null && !isDataSource(inner) && !isPromise(inner);
  return isWrapped ? { ...module, ...(inner as ModuleNamespace) } : module;
}

type Exports = readonly (readonly [string, unknown])[];

async function dataSourcesOf(exported: Exports): Promise<[string, DataSource][]> {
  const found: [string, DataSource][] = [];
  for (const [name, value] of exported) {
    const settled = isPromise(value) ? await value : value;
    if (isDataSource(settled)) found.push([name, settled]);
  }
  return found;
}

/** The default export is called if it is a function, else a lone function; classes and functions with parameters not. */
async function called(exported: Exports): Promise<Exports> {
  const callable = exported.filter(
    ([, value]) => typeof value === "function" && value.length === 0 && !/^class\b/.test(String(value)),
  );
  const chosen =
    callable.find(([name]) => name === "default") ?? (callable.length === 1 ? callable[0] : undefined);
  return chosen === undefined ? [] : [[chosen[0], (chosen[1] as () => unknown)()]];
}

/** Holds for every copy of TypeORM, which `instanceof` does not. */
function isDataSource(value: unknown): value is DataSource {
  return (
    (value as { "@instanceof"?: symbol } | null | undefined)?.["@instanceof"] === Symbol.for("DataSource")
  );
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
