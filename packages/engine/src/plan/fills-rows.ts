import type { Column } from "../kinds/column/model.js";
import { objectId } from "../model/identity.js";
import { find, type Schema } from "../model/schema.js";
import type { NewColumn } from "../render/context.js";
import { callsVolatile } from "../render/volatility.js";

/**
 * Whether ADD COLUMN has to write a column of the schema into each row: its default is volatile, or its type is a domain
 * with constraints (PostgreSQL 13 to 18).
 */
export function fillsRows(schema: Schema): (column: NewColumn) => boolean {
  let known: Written | undefined;
  return (written) => {
    known ??= writtenIn(schema);
    // In the words of a declaration a function may lack its schema.
    const column = find<Column>(schema, written.id, "column") ?? written;
    if (known.constrained.has(column.type)) return true;
    const value = column.default === null ? written.default : column.default;
    const { functions } = known;
    return value !== null && callsVolatile(value, (name) => functions.get(name));
  };
}

interface Written {
  /** The volatility of functions; of those of one name VOLATILE, if one is. */
  readonly functions: ReadonlyMap<string, string>;
  /** Domains with constraints. */
  readonly constrained: ReadonlySet<string>;
}

function writtenIn({ objects }: Schema): Written {
  const functions = new Map<string, string>();
  const constrained = new Set<string>();
  for (const object of objects.values()) {
    if (object.kind === "function") {
      const name = objectId("function", object.schema, object.name).slice("function ".length);
      if (functions.get(name) !== "VOLATILE") functions.set(name, object.volatility);
    }
    if (object.kind === "domainConstraint")
      constrained.add(objectId("domain", object.schema, object.domain).slice("domain ".length));
    if (object.kind === "domain" && object.notNull) constrained.add(object.id.slice("domain ".length));
  }
  return { functions, constrained };
}
