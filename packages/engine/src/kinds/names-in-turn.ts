import { asideName } from "./type-in-schema.js";

type Names = readonly [from: string, to: string];

/** No two values, or attributes, of a type have one name at a time: where names change places, one steps aside. */
export function inTurn(values: readonly Names[], labels: readonly string[]): Names[] {
  const taken = new Set(labels);
  const ordered: Names[] = [];
  for (let open = [...values]; open.length > 0; ) {
    const free = open.find(([, to]) => !taken.has(to));
    const [from, to] = free ?? [open[0]![0], asideName(open[0]![0])];
    ordered.push([from, to]);
    taken.delete(from);
    taken.add(to);
    open = free === undefined ? [...open.slice(1), [to, open[0]![1]]] : open.filter((one) => one !== free);
  }
  return ordered;
}
