import {
  allComparedProperties,
  type CanonicalSchema,
  differingProperties,
  type Plan,
  type SchemaObject,
} from "@godwit/engine";

/** So many objects of a kind are kept. */
const keptObjects = 50;

/** What plans did to the properties of each kind. */
export class Coverage {
  readonly #changed = new Set<string>();
  readonly #recreated = new Set<string>();
  readonly #created = new Map<string, Set<string>>();
  readonly #dropped = new Map<string, Set<string>>();

  readonly #objects = new Map<string, SchemaObject[]>();

  /** Keeps some objects of every kind. */
  see({ objects }: CanonicalSchema): void {
    for (const object of objects.values()) {
      const kept = this.#objects.get(object.kind) ?? [];
      if (kept.length < keptObjects) this.#objects.set(object.kind, [...kept, object]);
    }
  }

  /** Objects of every kind that cases had. */
  get objects(): ReadonlyMap<string, readonly SchemaObject[]> {
    return this.#objects;
  }

  note({ changes }: Pick<Plan, "changes">): void {
    for (const change of changes) {
      if (change.type === "create" || change.type === "recreate") noteValues(this.#created, change.next);
      if (change.type === "drop" || change.type === "recreate") noteValues(this.#dropped, change.previous);
      if (change.type !== "alter" && change.type !== "recreate") continue;
      const differing = differingProperties(change);
      for (const property of differing) this.#changed.add(`${change.next.kind}.${property}`);
      if (change.type === "recreate" && differing.length === 0) this.#recreated.add(change.next.kind);
    }
  }

  /** True where a plan gave the property (`column.type`) another value. */
  isChanged(property: string): boolean {
    return this.#changed.has(property);
  }

  /** True where an object of the kind was made anew for the sake of another. */
  isRecreated(kind: string): boolean {
    return this.#recreated.has(kind);
  }

  /** True where objects were created, and dropped, with two values of the property: the usual one and another. */
  isCreatedAndDropped(property: string): boolean {
    return [this.#created, this.#dropped].every((values) => (values.get(property)?.size ?? 0) > 1);
  }
}

function noteValues(values: Map<string, Set<string>>, object: SchemaObject): void {
  for (const property of allComparedProperties().get(object.kind) ?? []) {
    const name = `${object.kind}.${property}`;
    const value = JSON.stringify((object as unknown as Record<string, unknown>)[property]);
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
}

/** Every compared property of every kind, as `column.type`. */
export function allProperties(): readonly string[] {
  return [...allComparedProperties()].flatMap(([kind, own]) => own.map((property) => `${kind}.${property}`));
}
