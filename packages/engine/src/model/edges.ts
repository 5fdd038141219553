import type { ObjectId } from "./identity.js";

/** For each object what it needs to exist. */
export type Edges = ReadonlyMap<ObjectId, readonly ObjectId[]>;

/** Edges of objects that somebody else knows. */
export class EdgesAmong implements Edges {
  readonly #ids: ReadonlyMap<ObjectId, unknown>;
  readonly #neededBy: (id: ObjectId) => readonly ObjectId[];

  /** `ids` are the keys of the objects the edges are of; it must not change any more. */
  constructor(ids: ReadonlyMap<ObjectId, unknown>, neededBy: (id: ObjectId) => readonly ObjectId[]) {
    this.#ids = ids;
    this.#neededBy = neededBy;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: ObjectId): boolean {
    return this.#ids.has(id);
  }

  get(id: ObjectId): readonly ObjectId[] | undefined {
    return this.#ids.has(id) ? this.#neededBy(id) : undefined;
  }

  keys(): MapIterator<ObjectId> {
    return this.#ids.keys();
  }

  *entries(): MapIterator<[ObjectId, readonly ObjectId[]]> {
    for (const id of this.#ids.keys()) yield [id, this.get(id) ?? []];
  }

  *values(): MapIterator<readonly ObjectId[]> {
    for (const [, needed] of this.entries()) yield needed;
  }

  [Symbol.iterator](): MapIterator<[ObjectId, readonly ObjectId[]]> {
    return this.entries();
  }

  forEach(visit: (needed: readonly ObjectId[], id: ObjectId, edges: Edges) => void): void {
    for (const [id, needed] of this.entries()) visit(needed, id, this);
  }
}

/**
 * Edges that are worked out for an object when somebody asks for them, once. Most comparisons find little different and
 * ask for few.
 */
export class LazyEdges extends EdgesAmong {
  readonly #known = new Map<ObjectId, readonly ObjectId[]>();

  override get(id: ObjectId): readonly ObjectId[] | undefined {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = super.get(id);
    if (found !== undefined) this.#known.set(id, found);
    return found;
  }
}
