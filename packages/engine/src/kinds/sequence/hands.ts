import type { Pair } from "../../model/pair.js";
import { type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { ownSequence } from "./compare.js";
import type { Sequence } from "./model.js";

/** A sequence that leaves a column, comes to one, or both; `ownerTo` as changes have it. */
type ChangeOfHands = Pair<Sequence> & { readonly ownerTo?: string | null };

/** Takes it from its column, and gives it to the role that it shall have then. */
export function letGo(change: ChangeOfHands, context: RenderContext): readonly Statement[] {
  const free = ownSequence({ ...change.next, ownedBy: null }, context);
  return [...free, ...giveTo(change, context)];
}

/** Gives it to its next column; one that had none gets the role of the table first. */
export function takeUp(change: ChangeOfHands, context: RenderContext): readonly Statement[] {
  const given = change.previous.ownedBy === null ? giveTo(change, context) : [];
  return [...given, ...ownSequence(change.next, context)];
}

/** From one hand to the next, as directly as PostgreSQL takes it. */
export function passOn(change: ChangeOfHands, context: RenderContext): readonly Statement[] {
  if (change.next.ownedBy === null) return letGo(change, context);
  const isFreed = change.previous.ownedBy !== null && change.ownerTo !== undefined;
  return [...(isFreed ? letGo(change, context) : []), ...takeUp(change, context)];
}

function giveTo({ next, ownerTo }: ChangeOfHands, context: RenderContext): readonly Statement[] {
  if (ownerTo === undefined) return [];
  const role = ownerTo === null ? "CURRENT_USER" : ident(ownerTo);
  return [statement(`ALTER SEQUENCE ${context.name(next.schema, next.name)} OWNER TO ${role}`)];
}
