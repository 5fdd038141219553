import { kindOf } from "../kinds/index.js";
import { asideName } from "../kinds/type-in-schema.js";
import type { Rename } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";

/** Renames of which none waits for itself. */
export interface UntangledRenames {
  /** Objects that first get a name nobody else has. */
  readonly aside: readonly Rename[];
  /** All renames, those of the objects above from that name. */
  readonly renames: readonly Rename[];
}

/** Names that change places: one object of each circle steps aside, so that its name is free. */
export function untangled(renames: readonly Rename[]): UntangledRenames {
  const aside: Rename[] = [];
  const current = [...renames];
  for (let place = circular(current); place !== undefined; place = circular(current)) {
    const rename = current[place] as Rename;
    const { kind, id, name } = rename.previous;
    const other = asideName(name);
    const before = {
      ...rename.previous,
      name: other,
      id: `${kind} ${id} ${other}` as ObjectId,
    } as SchemaObject;
    aside.push({ type: "rename", previous: rename.previous, next: before });
    current[place] = { ...rename, previous: before };
  }
  // What belongs to a table says its name: it goes before the table does.
  const inside = (rename: Rename) => "table" in rename.previous;
  return {
    aside: [...aside.filter(inside), ...aside.filter((rename) => !inside(rename))],
    renames: current,
  };
}

/** What a rename lets go of. What belongs to a table is in it under the table's next name by then. */
export function releasedNames({ previous, next }: Rename): readonly string[] {
  if (!("table" in previous) || !("table" in next)) return namesOf(previous);
  return namesOf({ ...previous, schema: next.schema, table: next.table } as SchemaObject);
}

/** The names of an object that a rename takes: a table's primary key stays that under any name. */
export function namesOf(object: SchemaObject): readonly string[] {
  return kindOf(object)
    .takes(object)
    .filter((name) => !name.startsWith("primary key "));
}

/** The first rename that waits, over others, for its own old name. */
function circular(renames: readonly Rename[]): number | undefined {
  const holders = new Map<string, number>();
  renames.forEach((rename, place) => {
    for (const name of releasedNames(rename)) holders.set(name, place);
  });
  const waitsFor = renames.map(({ next }, place) =>
    namesOf(next)
      .flatMap((name) => holders.get(name) ?? [])
      .filter((other) => other !== place),
  );
  const found = renames.findIndex((_, place) => reaches(place, place, waitsFor, new Set()));
  return found === -1 ? undefined : found;
}

function reaches(
  from: number,
  to: number,
  waitsFor: readonly (readonly number[])[],
  seen: Set<number>,
): boolean {
  return (waitsFor[from] ?? []).some((other) => {
    if (other === to) return true;
    if (seen.has(other)) return false;
    seen.add(other);
    return reaches(other, to, waitsFor, seen);
  });
}
