import { AsyncLocalStorage } from "node:async_hooks";
import { type ExtensionPlan, planExtensions } from "./plan.js";
import type { Replacement } from "./replacements.js";
import {
  type ClassTarget,
  type Storage,
  type StorageLists,
  type Target,
  withMetadataStorage,
} from "./storage.js";

/** What `extendEntities` needs of a TypeORM DataSource, 0.3.20 and later. */
export interface ExtendableDataSource {
  readonly isInitialized: boolean;
  readonly options: { readonly entities?: unknown };
  readonly namingStrategy: { tableName(className: string, givenName: string | undefined): string };
}

export interface ExtendOptions {
  /** Entities of core packages and plugins that belong to the database, listed in the data source or not. */
  readonly core?: readonly ClassTarget[];
}

/** The protected half of a DataSource, the same in all supported versions. */
interface BuildingDataSource extends ExtendableDataSource {
  buildMetadatas(): Promise<void>;
  entityMetadatasMap: Map<Target, unknown>;
  getMetadata(target: ClassTarget): unknown;
}

/**
 * Makes entities that extend a package's entity take its place in this data source: call it before `initialize()`.
 * Gives the same data source back. Repositories of either class then work on the one table, relations of other
 * entities load the extending class, and core entities that relations lead to need not be listed. Entities that
 * extend nothing are built as TypeORM builds them; a second call adds to `core` and changes nothing else.
 * `initialize()` fails with an ExtensionError where a class cannot take the place of the one it extends.
 */
export function extendEntities<D extends ExtendableDataSource>(
  dataSource: D,
  options: ExtendOptions = {},
): D {
  const known = extended.get(dataSource);
  if (known !== undefined) {
    known.push(...(options.core ?? []));
    return dataSource;
  }
  const core = [...(options.core ?? [])];
  extended.set(dataSource, core);
  const building = dataSource as unknown as BuildingDataSource;
  const build = building.buildMetadatas;
  building.buildMetadatas = async function (this: BuildingDataSource) {
    const replacements = await duringBuild({ dataSource: this, core }, () => build.call(this));
    for (const { entity, replaced } of replacements) {
      for (const base of replaced) this.entityMetadatasMap.set(base, this.getMetadata(entity));
    }
  };
  return dataSource;
}

interface Build {
  readonly dataSource: ExtendableDataSource;
  readonly core: readonly ClassTarget[];
  plan?: ExtensionPlan;
}

/** What all copies of this module in a process share: the application's own, and the one of the command `godwit`. */
interface Shared {
  /** Data sources that were handed over, with the core entities to add. */
  readonly extended: WeakMap<object, ClassTarget[]>;
  /** Which data source is being built: several may be, at once. */
  readonly builds: AsyncLocalStorage<Build>;
  readonly hooked: WeakSet<Storage>;
}

const { extended, builds, hooked } = shared();

function shared(): Shared {
  const key = Symbol.for("godwit.extended-entities.1");
  const known = Reflect.get(globalThis, key) as Shared | undefined;
  if (known !== undefined) return known;
  const made: Shared = { extended: new WeakMap(), builds: new AsyncLocalStorage(), hooked: new WeakSet() };
  Reflect.set(globalThis, key, made);
  return made;
}

async function duringBuild(build: Build, run: () => Promise<void>): Promise<readonly Replacement[]> {
  withMetadataStorage(hookTables);
  await builds.run(build, run);
  return build.plan?.replacements ?? [];
}

/**
 * TypeORM asks the storage for the tables of a data source once all glob patterns are loaded, and builds the rest
 * in the same turn: the one moment in which all classes are known and the lists can be others for a while.
 */
function hookTables(storage: Storage): void {
  if (hooked.has(storage)) return;
  hooked.add(storage);
  const filterTables = storage.filterTables;
  storage.filterTables = function (this: Storage, target) {
    const build = builds.getStore();
    if (build === undefined || build.plan !== undefined || !Array.isArray(target))
      return filterTables.call(this, target);
    const { dataSource, core } = build;
    build.plan = planExtensions(this, {
      listed: target as readonly Target[],
      core,
      schemaClasses: schemaClasses(dataSource.options.entities),
      tableName: (className, given) => dataSource.namingStrategy.tableName(className, given),
    });
    if (build.plan.replacements.length > 0) exchangeForThisTurn(this, build.plan.lists);
    return build.plan.tables;
  };
}

function exchangeForThisTurn(storage: Storage, lists: StorageLists): void {
  const before: StorageLists = { ...storage };
  Object.assign(storage, lists);
  queueMicrotask(() => {
    for (const name of Object.keys(lists)) Reflect.set(storage, name, Reflect.get(before, name));
  });
}

function schemaClasses(entities: unknown): ClassTarget[] {
  const list: unknown[] = Array.isArray(entities) ? entities : Object.values(entities ?? {});
  return list
    .map((entity) => (entity as { options?: { target?: unknown } } | null)?.options?.target)
    .filter((target): target is ClassTarget => typeof target === "function");
}
