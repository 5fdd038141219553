import { typeOf } from "./reachable.js";
import type { Replacement } from "./replacements.js";
import {
  type ClassTarget,
  type ColumnsArgs,
  inheritanceTree,
  type PropertyArgs,
  type Storage,
  type StorageLists,
  type Target,
  type Targeted,
  type TypedArgs,
} from "./storage.js";

/**
 * The storage's lists as TypeORM would have them had the core been written as extended: the extending entity has the
 * table, its re-declared properties count, and everything that points at the core points at it. The storage itself
 * is not changed; entries that stay as they are, are shared.
 */
export function rewrittenLists(storage: Storage, replacements: readonly Replacement[]): StorageLists {
  const standsFor = standIn(replacements);
  const redeclared = redeclarations(storage, replacements);
  const typed = (list: readonly TypedArgs[]) =>
    list.map((args) => ({ ...args, type: retargeted(args, replacements) }));
  const properties = <A extends Targeted>(list: readonly A[]) => overridden(list, redeclared);
  return {
    tables: [
      ...storage.tables.filter(
        ({ target }) => !replacements.some(({ entity }) => entity === standsFor(target)),
      ),
      ...replacements.map(({ table }) => table),
    ],
    columns: properties(storage.columns),
    relations: typed(properties(storage.relations)),
    embeddeds: properties(storage.embeddeds),
    generations: properties(storage.generations),
    relationIds: properties(storage.relationIds),
    indices: withoutRedeclared(storage.indices, redeclared),
    uniques: withoutRedeclared(storage.uniques, redeclared),
    trees: alsoFor(storage.trees, replacements),
    inheritances: alsoFor(storage.inheritances, replacements),
    discriminatorValues: alsoFor(storage.discriminatorValues, replacements),
    ...(storage.foreignKeys === undefined ? {} : { foreignKeys: typed(storage.foreignKeys) }),
  };
}

/** The entity that takes a class's place, or the class itself. */
export function standIn(replacements: readonly Replacement[]): <T extends Target>(target: T) => T {
  const by = new Map<unknown, ClassTarget>(
    replacements.flatMap(({ entity, replaced }) => replaced.map((base) => [base, entity] as const)),
  );
  return <T extends Target>(target: T) => (by.get(target) ?? target) as T;
}

/** Evaluated when TypeORM asks, so that circular imports have finished. The core's name means the core. */
function retargeted(args: TypedArgs, replacements: readonly Replacement[]): () => unknown {
  return () => {
    const type = typeOf(args);
    const replacement = replacements.find(({ replaced }) =>
      replaced.some((base) => base === type || base.name === type),
    );
    return replacement?.entity ?? type;
  };
}

/** One property that an extending class declares again: whose entry counts, and whose does not. */
interface Redeclaration {
  readonly property: string;
  readonly by: ClassTarget;
  /** Classes that nobody else inherits from: their entries go. */
  readonly from: readonly ClassTarget[];
}

export function redeclarations(
  storage: Storage,
  replacements: readonly Replacement[],
): readonly Redeclaration[] {
  return replacements.flatMap(({ entity, replaced }) =>
    [entity, ...replaced].flatMap((by, position, chain) => {
      const from = chain.slice(position + 1);
      return ownProperties(by, storage).map((property) => ({ property, by, from }));
    }),
  );
}

/** Names of the columns, relations and embedded objects that a class declares itself. */
export function ownProperties(target: ClassTarget, storage: Storage): string[] {
  const declared = [...storage.columns, ...storage.relations, ...storage.embeddeds];
  return [...new Set(declared.filter((args) => args.target === target).map((args) => args.propertyName!))];
}

/**
 * TypeORM takes the first entry of a property it meets in the inheritance tree, which is the oldest class's. So the
 * entry that counts moves before those of the classes it inherits from, and replaced classes lose theirs.
 */
function overridden<A extends Targeted>(
  list: readonly A[],
  redeclared: readonly Redeclaration[],
): readonly A[] {
  const propertyOf = (args: A) => (args as Partial<PropertyArgs>).propertyName;
  const dropped = (args: A) =>
    redeclared.some(
      ({ property, from }) => property === propertyOf(args) && from.includes(args.target as ClassTarget),
    );
  const kept = list.filter((args) => !dropped(args));
  const moved = kept.filter((args) =>
    redeclared.some(({ by, property }) => by === args.target && property === propertyOf(args)),
  );
  if (moved.length === 0) return kept;
  const result = [...kept];
  for (const args of moved) {
    const bases = inheritanceTree(args.target as ClassTarget).slice(1) as Target[];
    const original = list.findIndex(
      (other) => propertyOf(other) === propertyOf(args) && bases.includes(other.target),
    );
    if (original === -1) continue;
    result.splice(result.indexOf(args), 1);
    const next = list.slice(original).find((other) => result.includes(other));
    result.splice(next === undefined ? result.length : result.indexOf(next), 0, args);
  }
  return result;
}

/** What the decorators `@Index()` and unnamed uniques on a single re-declared property said before. */
function withoutRedeclared(
  list: readonly ColumnsArgs[],
  redeclared: readonly Redeclaration[],
): readonly ColumnsArgs[] {
  return list.filter(
    ({ target, name, columns }) =>
      name !== undefined ||
      !Array.isArray(columns) ||
      columns.length !== 1 ||
      !redeclared.some(
        ({ property, from }) => property === columns[0] && from.includes(target as ClassTarget),
      ),
  );
}

/** What TypeORM looks up by the exact class, not by its inheritance: the extending class gets the core's. */
function alsoFor<A extends Targeted>(list: readonly A[], replacements: readonly Replacement[]): readonly A[] {
  const copies = replacements
    .filter(({ entity }) => !list.some(({ target }) => target === entity))
    .flatMap(({ entity, replaced }) => {
      const inherited = replaced
        .map((base) => list.find(({ target }) => target === base))
        .find((args) => args !== undefined);
      return inherited === undefined ? [] : [{ ...inherited, target: entity }];
    });
  return [...list, ...copies];
}
