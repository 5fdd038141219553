import { bareType } from "../kinds/column/type-change.js";
import { keepsOrder } from "../kinds/composite-type/compare.js";
import { type Change, kindsChanged } from "../model/change.js";
import type { AttributeOrder } from "../render/context.js";

/** Of composite types that are made anew with their attributes in other places: the new order by type. */
export function attributeOrders(changes: readonly Change[]): ReadonlyMap<string, AttributeOrder> {
  const orders = new Map<string, AttributeOrder>();
  if (!kindsChanged(changes, "recreate").has("compositeType")) return orders;
  for (const change of changes) {
    if (change.type !== "recreate") continue;
    const { previous, next } = change;
    if (previous.kind !== "compositeType" || next.kind !== "compositeType") continue;
    if (keepsOrder({ previous, next })) continue;
    const before = new Set(previous.attributes.map(({ name }) => name));
    const names = next.attributes.map(({ name }) => (before.has(name) ? name : null));
    const fitsJson = [...previous.attributes, ...next.attributes]
      .filter(({ name }) => names.includes(name))
      .every(({ type }) => isPlain(type));
    orders.set(next.id.slice("compositeType ".length), { names, fitsJson });
  }
  return orders;
}

/** JSON null is not told from no value, and a type of somebody's own may have a cast to JSON that loses something. */
function isPlain(type: string): boolean {
  const { name } = bareType(type);
  return !name.includes(".") && name !== "json" && name !== "jsonb";
}
