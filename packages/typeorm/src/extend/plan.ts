import { refuseImpossible } from "./limits.js";
import { reachableEntities } from "./reachable.js";
import { findReplacements, type Replacement, type TableNamer } from "./replacements.js";
import { rewrittenLists, standIn } from "./rewrite.js";
import type { ClassTarget, Storage, StorageLists, TableArgs, Target } from "./storage.js";

/** What the entities of one data source are built from. */
export interface EntitySources {
  /** Classes that the data source lists, those of its glob patterns included. */
  readonly listed: readonly Target[];
  /** Entities of core packages and plugins, wanted whether listed or not. */
  readonly core: readonly ClassTarget[];
  /** Classes that EntitySchemas of the data source describe. */
  readonly schemaClasses: readonly ClassTarget[];
  readonly tableName: TableNamer;
}

/** How extended entities change what TypeORM builds; `tables` are those of the data source. */
export interface ExtensionPlan {
  readonly replacements: readonly Replacement[];
  readonly tables: readonly TableArgs[];
  readonly lists: StorageLists;
}

/**
 * Replaces entities by the listed ones that extend them. Where nothing is extended the tables are exactly those of
 * the sources. Throws ExtensionError for what cannot be covered.
 */
export function planExtensions(storage: Storage, sources: EntitySources): ExtensionPlan {
  const wanted = [...sources.listed, ...sources.core];
  const classes = new Set(wanted.filter((target) => typeof target === "function") as ClassTarget[]);
  const replacements = findReplacements(classes, storage, sources.tableName);
  const standsFor = standIn(replacements);
  const reached = reachableEntities(
    replacements.map(({ entity }) => entity),
    storage,
    standsFor,
  );
  const targets = new Set<Target>([...wanted.map(standsFor), ...reached]);
  refuseImpossible(replacements, new Set([...classes, ...reached]), sources.schemaClasses, storage);
  const lists = replacements.length === 0 ? storage : rewrittenLists(storage, replacements);
  return { replacements, lists, tables: lists.tables.filter(({ target }) => targets.has(target)) };
}
