/** Nodes in an order in which each comes after those it must follow; knows no SQL. */
export class Graph<Key extends string> {
  readonly #nodes = new Map<Key, Node<Key>>();
  readonly #firstWords = new Set<string>();

  /** Keys in the order that nodes have where no edge says otherwise. */
  constructor(keys: Iterable<Key>) {
    for (const key of keys) {
      this.#nodes.set(key, { key, place: this.#nodes.size, earlier: [] });
      this.#firstWords.add(key.slice(0, key.indexOf(" ")));
    }
  }

  /** Whether any node begins with the word: edges of such nodes need not be worked out where there are none. */
  hasAny(firstWord: string): boolean {
    return this.#firstWords.has(firstWord);
  }

  has(key: Key): boolean {
    return this.#nodes.has(key);
  }

  /** `later` must come after `earlier`; edges of unknown nodes and loops of one node mean nothing. */
  mustFollow(later: Key, earlier: Key): void {
    const before = this.#nodes.get(earlier);
    const after = before && this.#nodes.get(later);
    // Edges of one node come one after the other: most that are said twice are said in a row.
    if (after === undefined || after === before || after.earlier.at(-1) === before) return;
    after.earlier.push(before as Node<Key>);
  }

  /** `later` comes after `earlier`, unless that has to come after it. */
  mayFollow(later: Key, earlier: Key): void {
    const [after, before] = [this.#nodes.get(later), this.#nodes.get(earlier)];
    if (after !== undefined && before !== undefined && !waitsFor(before, after))
      this.mustFollow(later, earlier);
  }

  /**
   * A topological order whose ties go to the node that was given first, so that it depends on the graph alone. Where the
   * nodes that are left all wait for each other it gives the circle instead.
   */
  order(): { order: readonly Key[] } | { cycle: readonly Key[] } {
    const nodes = [...this.#nodes.values()];
    const waiting = nodes.map(({ earlier }) => earlier.length);
    const followers = followersOf(nodes);
    const ready = new Heap();
    for (const { place, earlier } of nodes) if (earlier.length === 0) ready.push(place);
    const order: Key[] = [];
    for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
      order.push((nodes[place] as Node<Key>).key);
      for (const follower of followers[place] ?? []) {
        const left = (waiting[follower] ?? 0) - 1;
        waiting[follower] = left;
        if (left === 0) ready.push(follower);
      }
    }
    if (order.length === nodes.length) return { order };
    return { cycle: cycleAmong(nodes.filter(({ place }) => (waiting[place] ?? 0) > 0)) };
  }
}

interface Node<Key> {
  readonly key: Key;
  readonly place: number;
  /** What it must follow; one may be there twice. */
  readonly earlier: Node<Key>[];
}

function waitsFor<Key>(node: Node<Key>, other: Node<Key>): boolean {
  const seen = new Set([node]);
  for (const one of seen) {
    if (one === other) return true;
    for (const earlier of one.earlier) seen.add(earlier);
  }
  return false;
}

/** For each place the places that wait for it, as often as they say so. */
function followersOf<Key>(nodes: readonly Node<Key>[]): readonly (readonly number[] | undefined)[] {
  const followers: (number[] | undefined)[] = new Array(nodes.length).fill(undefined);
  for (const { place, earlier } of nodes) {
    for (const one of earlier) {
      const list = followers[one.place];
      if (list === undefined) followers[one.place] = [place];
      else list.push(place);
    }
  }
  return followers;
}

/** Walks back from any node that waits until one comes up again. */
function cycleAmong<Key extends string>(waiting: readonly Node<Key>[]): Key[] {
  const among = new Set(waiting);
  const path: Node<Key>[] = [];
  let node = firstOf(waiting);
  while (node !== undefined && !path.includes(node)) {
    path.push(node);
    node = firstOf(node.earlier.filter((one) => among.has(one)));
  }
  const circle = node === undefined ? path : [...path.slice(path.indexOf(node)), node];
  return circle.map(({ key }) => key);
}

function firstOf<Key extends string>(nodes: readonly Node<Key>[]): Node<Key> | undefined {
  return nodes.reduce<Node<Key> | undefined>(
    (first, node) => (first === undefined || node.key < first.key ? node : first),
    undefined,
  );
}

/** A binary heap of numbers; `pop` gives the smallest. */
class Heap {
  readonly #items: number[] = [];

  push(item: number): void {
    const items = this.#items;
    let place = items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = items[parent] as number;
      if (item >= above) break;
      items[place] = above;
      place = parent;
    }
    items[place] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.#sink(last);
    return first;
  }

  /** Puts an item where the smallest was. */
  #sink(item: number): void {
    const items = this.#items;
    let place = 0;
    for (let child = 1; child < items.length; child = 2 * place + 1) {
      if (child + 1 < items.length && (items[child + 1] as number) < (items[child] as number)) child++;
      const least = items[child] as number;
      if (least >= item) break;
      items[place] = least;
      place = child;
    }
    items[place] = item;
  }
}
