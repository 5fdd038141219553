/** Nodes in an order in which each comes after those it must follow; knows no SQL. */
export class Graph<Key extends string> {
  readonly #after = new Map<Key, Set<Key>>();
  readonly #firstWords = new Set<string>();

  constructor(nodes: Iterable<Key>) {
    for (const node of nodes) {
      this.#after.set(node, new Set());
      this.#firstWords.add(node.slice(0, node.indexOf(" ")));
    }
  }

  /** Whether any node begins with the word: edges of such nodes need not be worked out where there are none. */
  hasAny(firstWord: string): boolean {
    return this.#firstWords.has(firstWord);
  }

  has(node: Key): boolean {
    return this.#after.has(node);
  }

  /** `later` must come after `earlier`; edges of unknown nodes and loops of one node mean nothing. */
  mustFollow(later: Key, earlier: Key): void {
    if (later !== earlier && this.#after.has(earlier)) this.#after.get(later)?.add(earlier);
  }

  /** `later` comes after `earlier`, unless that has to come after it. */
  mayFollow(later: Key, earlier: Key): void {
    if (this.has(later) && this.has(earlier) && !this.#waitsFor(earlier, later))
      this.mustFollow(later, earlier);
  }

  #waitsFor(node: Key, other: Key): boolean {
    const seen = new Set<Key>([node]);
    for (const one of seen) {
      if (one === other) return true;
      for (const earlier of this.#after.get(one) ?? []) seen.add(earlier);
    }
    return false;
  }

  /**
   * A topological order whose ties go to the node that `compare` puts first, so that it depends on the graph alone.
   * Where the nodes that are left all wait for each other it gives the circle instead.
   */
  order(compare: (a: Key, b: Key) => number): { order: readonly Key[] } | { cycle: readonly Key[] } {
    const waiting = new Map([...this.#after].map(([node, earlier]) => [node, earlier.size]));
    const followers = this.#followers();
    const ready = new Heap<Key>(compare);
    for (const [node, count] of waiting) if (count === 0) ready.push(node);
    const order: Key[] = [];
    for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
      order.push(node);
      waiting.delete(node);
      for (const follower of followers.get(node) ?? []) {
        const left = (waiting.get(follower) ?? 0) - 1;
        waiting.set(follower, left);
        if (left === 0) ready.push(follower);
      }
    }
    return waiting.size === 0 ? { order } : { cycle: this.#cycleAmong(waiting) };
  }

  #followers(): Map<Key, Key[]> {
    const followers = new Map<Key, Key[]>();
    for (const [node, earlier] of this.#after) {
      for (const one of earlier) {
        const list = followers.get(one);
        if (list === undefined) followers.set(one, [node]);
        else list.push(node);
      }
    }
    return followers;
  }

  /** Walks back from any node that waits until one comes up again. */
  #cycleAmong(waiting: ReadonlyMap<Key, number>): Key[] {
    const path: Key[] = [];
    let node = [...waiting.keys()].sort()[0];
    while (node !== undefined && !path.includes(node)) {
      path.push(node);
      node = [...(this.#after.get(node) ?? [])].filter((one) => waiting.has(one)).sort()[0];
    }
    return node === undefined ? path : [...path.slice(path.indexOf(node)), node];
  }
}

/** A binary heap; `pop` gives the smallest. */
class Heap<T> {
  readonly #items: T[] = [];

  constructor(readonly compare: (a: T, b: T) => number) {}

  push(item: T): void {
    const items = this.#items;
    let place = items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.compare(items[place] as T, items[parent] as T) >= 0) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last as T;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    const items = this.#items;
    for (let place = 0; ; ) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < items.length && this.compare(items[child] as T, items[least] as T) < 0) least = child;
      }
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #swap(a: number, b: number): void {
    const items = this.#items;
    [items[a], items[b]] = [items[b] as T, items[a] as T];
  }
}
