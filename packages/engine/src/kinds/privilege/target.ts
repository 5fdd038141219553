import { type Address, addressId, isCompanion } from "../../model/address.js";

/** The table or view of a column, what a companion comes with; anything else itself. */
export function wholeOf(target: Address): Address {
  if (isCompanion(target)) return wholeOf({ ...target, detail: null });
  if (target.part === null) return target;
  return { ...target, kind: target.kind === "column" ? "table" : target.kind, part: null };
}

/** What grants by others than the owner and a change of the owner cannot have at one time. */
export function grantsTaken(target: Address): string {
  return `grants on ${addressId(wholeOf(target))}`;
}
