import type { Target } from "../extend/storage.js";
import { exchangeMethods, type Method, type Replacement } from "./exchange-methods.js";

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

interface Item {
  readonly target: Target;
}

/** Makes the store's methods look only at what has the target asked for; what is returned undoes it. */
export function indexStorage(prototype: object): () => void {
  const replacements = Object.entries(indexedMethods).map(
    ([method, list]) => [method, (original: Method) => indexed(list, original)] as const,
  );
  return exchangeMethods(prototype, Object.fromEntries(replacements));
}

type Store = Record<string, readonly Item[]>;

function indexed(list: string, original: Method): Replacement {
  const views = new WeakMap<Store, Store>();
  const viewOf = (store: Store) => {
    const known = views.get(store);
    if (known !== undefined) return known;
    const view = Object.create(store) as Store;
    views.set(store, view);
    return view;
  };
  return function (this: Store, target: Target | readonly Target[], ...more) {
    const items = this[list];
    if (items === undefined) return original.call(this, target, ...more);
    const view = viewOf(this);
    view[list] = typeof target === "object" ? ofTargets(items, target) : ofTarget(items, target).items;
    return original.call(view, target, ...more);
  };
}

/** The items of one target and their places in the list. */
interface Part {
  readonly items: Item[];
  readonly places: number[];
}

interface TargetIndex {
  readonly length: number;
  readonly byTarget: ReadonlyMap<Target, Part>;
}

const indexes = new WeakMap<readonly Item[], TargetIndex>();
const nothing: Part = { items: [], places: [] };

/** Lists only grow, or are exchanged: a list of the same length holds the same. */
function ofTarget(items: readonly Item[], target: Target): Part {
  const known = indexes.get(items);
  if (known?.length === items.length) return known.byTarget.get(target) ?? nothing;
  const byTarget = new Map<Target, Part>();
  items.forEach((item, place) => {
    const part = byTarget.get(item.target) ?? { items: [], places: [] };
    byTarget.set(item.target, part);
    part.items.push(item);
    part.places.push(place);
  });
  indexes.set(items, { length: items.length, byTarget });
  return byTarget.get(target) ?? nothing;
}

/** In the order of the list. */
function ofTargets(items: readonly Item[], targets: readonly Target[]): readonly Item[] {
  if (targets.length === 1) return ofTarget(items, targets[0]!).items;
  const parts = [...new Set(targets)]
    .map((target) => ofTarget(items, target))
    .filter((part) => part.items.length > 0);
  if (parts.length < 2) return (parts[0] ?? nothing).items;
  return parts
    .flatMap((part) => part.items.map((item, index) => ({ item, place: part.places[index]! })))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
