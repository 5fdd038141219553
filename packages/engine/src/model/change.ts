import type { Index } from "../kinds/index/model.js";
import type { ObjectId } from "./identity.js";
import type { KindName, SchemaObject } from "./objects.js";
import type { Pair } from "./pair.js";

export interface Create<O = SchemaObject> {
  readonly type: "create";
  readonly next: O;
  /** The index that becomes a key's own instead of going. */
  readonly takesOver?: Index;
}

export interface Drop<O = SchemaObject> {
  readonly type: "drop";
  readonly previous: O;
  /** True for a type whose columns stay and take up the type of another kind that gets its name. */
  readonly handsOver?: boolean;
}

/** Same identity, other properties; `properties` names those that differ. */
export interface Alter<O = SchemaObject> extends Pair<O> {
  readonly type: "alter";
  readonly properties: readonly string[];
  /** True where it needs what is made anew (by its default, as its owner): it lets go of that before, and takes it up after. */
  readonly loosened?: boolean;
  /** The role that a sequence is given when it changes hands; null: whoever runs the plan. */
  readonly ownerTo?: string | null;
  /** Of the parents a table keeps, how many it stays with while columns change: it leaves the others, and joins them again. */
  readonly stays?: number;
  /** The rows that a column holds as text while what they are rows of changes. */
  readonly asText?: RowsAsText;
  /** True for a column whose NOT NULL constraint gives its name up before it gets the next one. */
  readonly stepsAside?: boolean;
}

/** How a column holds rows as text. */
export interface RowsAsText {
  /** The table or view that they are rows of. */
  readonly relation: ObjectId;
  /** Where that gets, loses or moves columns: those that stay, each held by itself; JSON last. */
  readonly attributes?: readonly { readonly name: string; readonly isJson: boolean }[];
}

/** The same object under another name or in another schema; an enum's values under other names. */
export interface Rename<O = SchemaObject> extends Pair<O> {
  readonly type: "rename";
  /** Values of an enum, or attributes of a composite type: what each is called before and after. */
  readonly values?: readonly (readonly [from: string, to: string])[];
}

/** Dropped and made again, because it cannot be altered or because of what it depends on. */
export interface Recreate<O = SchemaObject> extends Pair<O> {
  readonly type: "recreate";
  readonly because: string;
  /** True for a table whose rows go over into the next one. */
  readonly refilled?: boolean;
}

/** One difference between two schemas. */
export type Change<O = SchemaObject> = Create<O> | Drop<O> | Alter<O> | Rename<O> | Recreate<O>;

/** The object a change is about: as it will be, or as it was where it goes. */
export function subject(change: Change): SchemaObject {
  return change.type === "drop" ? change.previous : change.next;
}

/** True for changes that take the previous object away. */
export function isRemoval(
  change: Change,
): change is Change & { readonly previous: SchemaObject; type: "drop" | "recreate" } {
  return change.type === "drop" || change.type === "recreate";
}

type Census = ReadonlyMap<Change["type"], ReadonlySet<KindName>>;

const censuses = new WeakMap<readonly Change[], Census>();

const none: ReadonlySet<KindName> = new Set();

/**
 * The kinds of objects that changes of a type are about: who has nothing to say to any of them need not look at each. Counted
 * once for a list, which must not change after.
 */
export function kindsChanged(changes: readonly Change[], type: Change["type"]): ReadonlySet<KindName> {
  let census = censuses.get(changes);
  if (census === undefined) {
    census = censusOf(changes);
    censuses.set(changes, census);
  }
  return census.get(type) ?? none;
}

/** Whether any change is about an object of one of the kinds. */
export function changesKind(changes: readonly Change[], ...kinds: readonly KindName[]): boolean {
  return changeTypes.some((type) => kinds.some((kind) => kindsChanged(changes, type).has(kind)));
}

/** Whether there is no change of another type. */
export function onlyOf(type: Change["type"], changes: readonly Change[]): boolean {
  return changeTypes.every((other) => other === type || kindsChanged(changes, other).size === 0);
}

const changeTypes = ["create", "drop", "alter", "rename", "recreate"] as const satisfies Change["type"][];

function censusOf(changes: readonly Change[]): Census {
  const census = new Map<Change["type"], Set<KindName>>();
  let last: { readonly type: Change["type"]; readonly kind: KindName } | undefined;
  for (const change of changes) {
    const { type } = change;
    const { kind } = subject(change);
    // Mostly many of one kind come in a row.
    if (last?.kind === kind && last.type === type) continue;
    last = { type, kind };
    const known = census.get(type);
    if (known === undefined) census.set(type, new Set([kind]));
    else known.add(kind);
  }
  return census;
}
