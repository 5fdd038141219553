import type { FormerValue } from "./declaration.js";

/** What a class, a property or the values of an enum were called in the database before. */
interface FormerName {
  readonly target: object;
  /** Undefined for the table of the class. */
  readonly property: string | undefined;
  readonly name?: string;
  readonly values?: readonly FormerValue[];
}

const store = Symbol.for("godwit.renamed-from");

/** One list a process, whatever copies of this module it loads. */
function formerNames(): FormerName[] {
  const shared = globalThis as { [store]?: FormerName[] };
  shared[store] ??= [];
  return shared[store];
}

/**
 * Says what a column (on a property) or a table (on a class) was called before: `migration:generate` renames it instead of
 * asking. It may stay when the rename is done; where the database has no such name it means nothing.
 */
export function RenamedFrom(name: string): ClassDecorator & PropertyDecorator {
  return (target: object, property?: string | symbol) => {
    const type = property === undefined ? target : target.constructor;
    formerNames().push({
      target: type,
      property: property === undefined ? undefined : String(property),
      name,
    });
  };
}

/** The same for values of an enum column: `{ shipped: "sent" }` where `shipped` was called `sent`. */
export function ValuesRenamedFrom(values: Readonly<Record<string, string>>): PropertyDecorator {
  return (target: object, property: string | symbol) => {
    const former = { target: target.constructor, property: String(property) };
    formerNames().push({ ...former, values: Object.entries(values) });
  };
}

/** The former names of a property, or of the class itself; inherited ones count. */
export function formerNamesOf(type: unknown, property?: string): string[] {
  return notesOn(type, property).flatMap(({ name }) => name ?? []);
}

/** What values of an enum column were called before. */
export function formerValuesOf(type: unknown, property: string): FormerValue[] {
  return notesOn(type, property).flatMap(({ values }) => values ?? []);
}

function notesOn(type: unknown, property: string | undefined): FormerName[] {
  if (typeof type !== "function") return [];
  return formerNames().filter((former) => former.property === property && isOrExtends(type, former.target));
}

function isOrExtends(type: object, target: object): boolean {
  return type === target || Object.prototype.isPrototypeOf.call(target, type);
}
