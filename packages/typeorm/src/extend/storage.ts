/**
 * What the recipe reads and writes of TypeORM's store of decorator arguments: structural, because it has to serve
 * 0.3.20 and 1.x alike, and because the run-time module must not import TypeORM (the application's copy counts).
 */
export type Target = ClassTarget | string;
// biome-ignore lint/complexity/noBannedTypes: TypeORM's own type of an entity class
export type ClassTarget = Function;

export interface Targeted {
  readonly target: Target;
}

export interface TableArgs extends Targeted {
  readonly type: string;
  readonly name?: string;
  readonly schema?: string;
  readonly database?: string;
}

export interface PropertyArgs extends Targeted {
  readonly propertyName: string;
}

/** A relation, embedded or foreign key: `type` is a class, a name, or a function that gives either. */
export interface TypedArgs extends Targeted {
  readonly propertyName?: string;
  readonly type: unknown;
}

/** An index or unique constraint; on one property where a decorator of a property made it. */
export interface ColumnsArgs extends Targeted {
  readonly name?: string;
  readonly columns?: unknown;
}

export interface Storage {
  tables: readonly TableArgs[];
  columns: readonly PropertyArgs[];
  relations: readonly TypedArgs[];
  embeddeds: readonly TypedArgs[];
  generations: readonly PropertyArgs[];
  relationIds: readonly PropertyArgs[];
  indices: readonly ColumnsArgs[];
  uniques: readonly ColumnsArgs[];
  trees: readonly Targeted[];
  inheritances: readonly Targeted[];
  discriminatorValues: readonly Targeted[];
  /** Absent before TypeORM 1. */
  foreignKeys?: readonly TypedArgs[];
  filterTables(target: Target | readonly Target[]): readonly TableArgs[];
}

/** The lists of the storage that the recipe replaces for the time of one build. */
export type StorageLists = Omit<Storage, "filterTables">;

const storageName = "typeormMetadataArgsStorage";

/** TypeORM's one storage of a process, shared by all its copies; undefined before the first decorator ran. */
export function metadataStorage(): Storage | undefined {
  return Reflect.get(globalThis, storageName) as Storage | undefined;
}

/** Calls back with the storage: now, or when TypeORM makes it, where no decorator ran yet. */
export function withMetadataStorage(use: (storage: Storage) => void): void {
  const known = metadataStorage();
  if (known !== undefined) {
    use(known);
    return;
  }
  Object.defineProperty(globalThis, storageName, {
    configurable: true,
    get: () => undefined,
    set: (storage: Storage) => {
      Object.defineProperty(globalThis, storageName, { configurable: true, writable: true, value: storage });
      use(storage);
    },
  });
}

/** The class and all it extends, nearest first. */
export function inheritanceTree(target: ClassTarget): ClassTarget[] {
  const tree: ClassTarget[] = [];
  for (
    let at: unknown = target;
    typeof at === "function" && at !== Function.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    tree.push(at as ClassTarget);
  }
  return tree;
}

export function nameOf(target: Target): string {
  return typeof target === "string" ? target : target.name;
}
