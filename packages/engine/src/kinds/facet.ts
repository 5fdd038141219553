import { type Address, addressId, isCompanion } from "../model/address.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName } from "../model/objects.js";
import { ident } from "../render/quote.js";

/**
 * Name and identity of what is said about an object rather than is one: a comment, an owner, a privilege. `suffix` tells
 * apart several of one kind about one object.
 */
export function facet(
  kind: KindName,
  target: Address,
  suffix = "",
): { readonly id: ObjectId; readonly name: string } {
  const about = addressId(target);
  const column = target.part !== null && !about.endsWith(`.${ident(target.part)}`);
  const mark = companionMark(target) ?? (column ? `.${ident(target.part ?? "")}` : "");
  const name = `${about}${mark}${suffix}`;
  return { id: `${kind} ${name}` as ObjectId, name };
}

/** An identity has one sequence, whatever its name. */
function companionMark(target: Address): string | undefined {
  if (target.detail === "index") return " index";
  if (!isCompanion(target)) return undefined;
  return target.kind === "column" ? " sequence" : ` ${target.detail}`;
}
