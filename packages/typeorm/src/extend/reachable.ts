import { type ClassTarget, inheritanceTree, type Storage, type Target, type TypedArgs } from "./storage.js";

/**
 * The entities that the relations of the given ones lead to, through embedded objects and any number of relations:
 * a data source that lists an extended `User` alone means these too.
 */
export function reachableEntities(
  start: Iterable<ClassTarget>,
  storage: Storage,
  standsFor: (target: ClassTarget) => ClassTarget,
): Set<ClassTarget> {
  const found = new Set<ClassTarget>();
  const waiting = [...start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entity = standsFor(next);
    if (found.has(entity)) continue;
    found.add(entity);
    waiting.push(...neighbours(entity, storage));
  }
  return found;
}

function neighbours(entity: ClassTarget, storage: Storage): ClassTarget[] {
  const owners = withEmbedded(entity, storage);
  const targets = [...storage.relations, ...(storage.foreignKeys ?? [])]
    .filter(({ target }) => owners.has(target))
    .flatMap((args) => entityNamed(typeOf(args), storage));
  return [...targets, ...inheritanceFamily(entity, storage)];
}

/** The classes whose relations belong to an entity: its inheritance tree and every object embedded in it. */
function withEmbedded(entity: ClassTarget, storage: Storage): Set<Target> {
  const owners = new Set<Target>();
  const waiting: ClassTarget[] = [entity];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const tree = inheritanceTree(next).filter((target) => !owners.has(target));
    for (const target of tree) owners.add(target);
    for (const embedded of storage.embeddeds) {
      const type = tree.includes(embedded.target as ClassTarget) ? typeOf(embedded) : undefined;
      if (typeof type === "function") waiting.push(type as ClassTarget);
    }
  }
  return owners;
}

/** Single table inheritance needs the root and all its children at once. */
function inheritanceFamily(entity: ClassTarget, storage: Storage): ClassTarget[] {
  const isChild = (target: Target) =>
    storage.tables.some((table) => table.target === target && table.type === "entity-child");
  const isRoot = storage.inheritances.some(({ target }) => target === entity);
  const children = isRoot
    ? storage.tables.filter(
        ({ target, type }) =>
          type === "entity-child" && typeof target === "function" && inheritanceTree(target).includes(entity),
      )
    : [];
  const parents = isChild(entity)
    ? inheritanceTree(entity).filter((base) => storage.tables.some(({ target }) => target === base))
    : [];
  return [...children.map(({ target }) => target as ClassTarget), ...parents];
}

/** The class or name that a `type` stands for; undefined while a circular import has not finished. */
export function typeOf({ type }: TypedArgs): unknown {
  return typeof type === "function" ? type() : type;
}

function entityNamed(type: unknown, storage: Storage): ClassTarget[] {
  const found = storage.tables.filter(({ target }) =>
    typeof type === "string" ? typeof target === "function" && target.name === type : target === type,
  );
  return found.map(({ target }) => target as ClassTarget).slice(0, 1);
}
