import type { Target } from "../extend/storage.js";
import type { TypeOrmModule } from "../loading/typeorm.js";

/** The methods of TypeORM's store of decorator arguments that filter one list by target, with that list. */
export const indexedMethods = {
  filterColumns: "columns",
  findGenerated: "generations",
  findTree: "trees",
  filterRelations: "relations",
  filterRelationIds: "relationIds",
  filterIndices: "indices",
  filterForeignKeys: "foreignKeys",
  filterUniques: "uniques",
  filterChecks: "checks",
  filterExclusions: "exclusions",
  filterListeners: "entityListeners",
  filterEmbeddeds: "embeddeds",
  findJoinTable: "joinTables",
  filterJoinColumns: "joinColumns",
  findInheritanceType: "inheritances",
  findDiscriminatorValue: "discriminatorValues",
} as const;

type Filter = (target: Target | readonly Target[], ...more: unknown[]) => unknown;

interface Item {
  readonly target: Target;
}

interface Placed {
  readonly item: Item;
  readonly place: number;
}

let running = 0;
let restore = () => {};

/**
 * Builds with the store's methods looking only at what has the target asked for. By itself TypeORM goes through all
 * arguments of all entities for each entity and column: with a thousand entities that is most of what metadata costs.
 * The methods themselves are TypeORM's own, called on a part of their list, so what they answer is the same.
 */
export async function withIndexedStorage<T>(typeorm: TypeOrmModule, build: () => Promise<T>): Promise<T> {
  if (running === 0) restore = indexMethods(Object.getPrototypeOf(typeorm.getMetadataArgsStorage()));
  running += 1;
  try {
    return await build();
  } finally {
    running -= 1;
    if (running === 0) restore();
  }
}

function indexMethods(prototype: Record<string, Filter>): () => void {
  const before = Object.entries(indexedMethods).flatMap(([method, list]) => {
    const original = prototype[method];
    return typeof original === "function" ? [{ method, list, original }] : [];
  });
  for (const { method, list, original } of before) prototype[method] = indexed(list, original);
  return () => {
    for (const { method, original } of before) prototype[method] = original;
  };
}

function indexed(list: string, original: Filter): Filter {
  return function (this: Record<string, readonly Item[]>, target, ...more) {
    const items = this[list];
    if (items === undefined) return original.call(this, target, ...more);
    const part = Array.isArray(target) ? ofTargets(items, target) : ofTarget(items, target as Target);
    const view = Object.create(this, { [list]: { value: part.map(({ item }) => item) } });
    return original.call(view, target, ...more);
  };
}

interface TargetIndex {
  readonly length: number;
  readonly byTarget: ReadonlyMap<Target, readonly Placed[]>;
}

const indexes = new WeakMap<readonly Item[], TargetIndex>();

/** Lists only grow, or are exchanged: a list of the same length holds the same. */
function ofTarget(items: readonly Item[], target: Target): readonly Placed[] {
  const known = indexes.get(items);
  if (known?.length === items.length) return known.byTarget.get(target) ?? [];
  const byTarget = new Map<Target, Placed[]>();
  items.forEach((item, place) => {
    const found = byTarget.get(item.target);
    if (found === undefined) byTarget.set(item.target, [{ item, place }]);
    else found.push({ item, place });
  });
  indexes.set(items, { length: items.length, byTarget });
  return byTarget.get(target) ?? [];
}

/** In the order of the list. */
function ofTargets(items: readonly Item[], targets: readonly Target[]): readonly Placed[] {
  const parts = [...new Set(targets)]
    .map((target) => ofTarget(items, target))
    .filter((part) => part.length > 0);
  return parts.length === 1 ? parts[0]! : parts.flat().sort((a, b) => a.place - b.place);
}
