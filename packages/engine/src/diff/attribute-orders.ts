import { keepsOrder } from "../kinds/composite-type/compare.js";
import type { Change } from "../model/change.js";

/** Of composite types that are made anew with their attributes in other places: the new order by type. */
export function attributeOrders(changes: readonly Change[]): ReadonlyMap<string, readonly (string | null)[]> {
  const orders = new Map<string, readonly (string | null)[]>();
  for (const change of changes) {
    if (change.type !== "recreate") continue;
    const { previous, next } = change;
    if (previous.kind !== "compositeType" || next.kind !== "compositeType") continue;
    if (keepsOrder({ previous, next })) continue;
    const before = new Set(previous.attributes.map(({ name }) => name));
    const order = next.attributes.map(({ name }) => (before.has(name) ? name : null));
    orders.set(next.id.slice("compositeType ".length), order);
  }
  return orders;
}
