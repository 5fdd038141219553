import type { Column } from "../kinds/column/model.js";
import type { Enum } from "../kinds/enum/model.js";
import { ident, literal, qualified } from "../render/quote.js";
import type { Probe } from "./conflict.js";
import type { ProbeContext } from "./context.js";

/** Rows that hold a value which the type loses. */
export function enumProbes(old: Enum, next: Enum, { previous }: ProbeContext): Probe[] {
  const removed = old.labels.filter((label) => !next.labels.includes(label));
  const type = qualified(old.schema, old.name);
  const users = [...previous.objects.values()].filter(
    (object): object is Column =>
      object.kind === "column" && (object.type === type || object.type === `${type}[]`),
  );
  return removed.flatMap((label) => users.map((column) => holding(label, column, next)));
}

function holding(label: string, { schema, table: name, name: column, type }: Column, { id }: Enum): Probe {
  const table = qualified(schema, name);
  const value = literal(label);
  const has = type.endsWith("[]") ? `${value} = ANY (${ident(column)})` : `${ident(column)} = ${value}`;
  const what = `hold the value ${value} in ${ident(column)}, which goes`;
  return { how: "rows", object: id, table, what, from: `${table} WHERE ${has}` };
}
