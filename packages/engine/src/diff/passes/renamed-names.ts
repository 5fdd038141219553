import type { QualifiedName, RenamedNames } from "../../kinds/kind.js";
import { typeKinds } from "../../kinds/type-in-schema.js";
import type { Rename } from "../../model/change.js";
import type { KindName } from "../../model/objects.js";
import { renamedTypeText } from "./renamed-type-text.js";

const relationKinds = new Set<KindName>(["table", "index", "sequence", "view", "materializedView"]);

/** What names are after the renames, but for addresses. All of a schema's objects ask, so renames are looked up, not gone through. */
export function renamedNames(renames: readonly Rename[]): Omit<RenamedNames, "address"> {
  const renameOf = lookup(renames);
  const schema = (name: string) => renameOf("schema", name)?.next.name ?? name;
  const qualified = (kinds: Iterable<KindName>, inSchema: string, name: string): QualifiedName => {
    for (const kind of kinds) {
      const next = renameOf(kind, inSchema, name)?.next;
      if (next !== undefined && "schema" in next) return { schema: next.schema, name: next.name };
    }
    return { schema: schema(inSchema), name };
  };
  const value = (inSchema: string, type: string, label: string) => {
    const rename = renameOf("enum", inSchema, type) ?? renameOf("compositeType", inSchema, type);
    return rename?.values?.find(([from]) => from === label)?.[1] ?? label;
  };
  return {
    schema,
    plain: (kind, name) => renameOf(kind, name)?.next.name ?? name,
    relation: (inSchema, name) => qualified(relationKinds, inSchema, name),
    namedType: (inSchema, name) => qualified(typeKinds, inSchema, name),
    value,
    inSchema: (kind, inSchema, name) => qualified([kind], inSchema, name),
    // Under its table's name before the table's own rename. What is said of an attribute names it as a column of its type.
    column: (inSchema, table, column) =>
      renameOf("column", inSchema, table, column)?.next.name ?? value(inSchema, table, column),
    typeText: renamedTypeText(renames),
  };
}

/** The rename of an object by its kind and the names that it had: of its schema and its table, where it lies in such. */
function lookup(renames: readonly Rename[]): (kind: KindName, ...names: string[]) => Rename | undefined {
  const byKind = new Map<KindName, Map<string, Rename>>();
  for (const rename of renames) {
    const { previous } = rename;
    const names = [
      ...("schema" in previous ? [previous.schema] : []),
      ...(previous.kind === "column" ? [previous.table] : []),
      previous.name,
    ];
    const ofKind = byKind.get(previous.kind) ?? new Map<string, Rename>();
    byKind.set(previous.kind, ofKind);
    if (!ofKind.has(joined(names))) ofKind.set(joined(names), rename);
  }
  return (kind, ...names) => byKind.get(kind)?.get(joined(names));
}

/** No name of PostgreSQL's holds the character of code 0. */
function joined(names: readonly string[]): string {
  return names.join("\0");
}
