import type { Rename } from "../../model/change.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { literal } from "../../render/quote.js";
import { asideName } from "../type-in-schema.js";
import type { Enum } from "./model.js";

type Names = readonly [from: string, to: string];

/** Values under their next names, in place: rows, defaults and expressions hold the value, not its name. */
export function renameLabels(
  { previous, next, values = [] }: Rename<Enum>,
  context: RenderContext,
): Statement[] {
  const type = context.name(next.schema, next.name);
  return inTurn(values, previous.labels).map(([from, to]) =>
    statement(`ALTER TYPE ${type} RENAME VALUE ${literal(from)} TO ${literal(to)}`, {
      hazards: ["breaks-clients"],
    }),
  );
}

/** No two values have one name at a time: where names change places, one value steps aside. */
function inTurn(values: readonly Names[], labels: readonly string[]): Names[] {
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
