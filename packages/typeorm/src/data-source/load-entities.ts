import type { ClassTarget } from "../extend/storage.js";
import { expandGlobs, type TwinPreference } from "../loading/expand-globs.js";
import { loadModules, type ModuleNamespace } from "../loading/load-module.js";
import { recordSearch } from "../memory/watch.js";
import { typeormError } from "./typeorm-error.js";

/** An entity class or EntitySchema. */
export type Entity = ClassTarget;

/** What glob patterns of a data source mean. */
export interface PatternOptions {
  /** Where relative patterns start. */
  readonly projectDirectory: string;
  /** Which side of src/dist twins they mean. */
  readonly prefer: TwinPreference;
}

/** The entity classes and schemas that the modules behind glob patterns export. */
export async function loadEntities(patterns: readonly string[], options: PatternOptions): Promise<Entity[]> {
  const { projectDirectory, prefer } = options;
  const search = { directory: projectDirectory, prefer };
  const files = expandGlobs(patterns, search);
  recordSearch({ patterns, ...search });
  try {
    return (await loadModules(files, { projectDirectory })).flatMap((module) => exportedEntities([module]));
  } catch (error) {
    throw typeormError(error, files[0] ?? projectDirectory);
  }
}

/** As TypeORM looks for them: functions and schemas, also inside exported arrays and objects. */
function exportedEntities(exported: ModuleNamespace | unknown[], depth = 0): Entity[] {
  return Object.values(exported).flatMap((value: unknown) => {
    if (typeof value === "function" || isSchema(value)) return [value as Entity];
    const isPlain = Array.isArray(value) || (typeof value === "object" && value !== null && depth < 2);
    return isPlain ? exportedEntities(value as ModuleNamespace, depth + 1) : [];
  });
}

function isSchema(value: unknown): boolean {
  return (value as { "@instanceof"?: symbol } | null)?.["@instanceof"] === Symbol.for("EntitySchema");
}
