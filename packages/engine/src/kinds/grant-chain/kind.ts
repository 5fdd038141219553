import { type Address, address, addressId, isCompanion } from "../../model/address.js";
import type { ObjectId } from "../../model/identity.js";
import { facet } from "../facet.js";
import { type Kind, recreate } from "../kind.js";
import { privilegeName } from "../privilege/read.js";
import { grantsTaken, wholeOf } from "../privilege/target.js";
import type { GrantChain } from "./model.js";
import { passOn, takeBack } from "./render.js";

export const grantChainKind: Kind<GrantChain> = {
  kind: "grantChain",
  // The access lists that tell of privileges tell of these.
  read: null,
  alterations: {
    name: "identity",
    target: "identity",
    grants: () => recreate,
  },
  dependencies: (chain) => needsOf(chain),
  container: ({ target }) => addressId(target),
  // OWNER TO makes the new owner the grantor of what the old one granted.
  takes: ({ target }) => [grantsTaken(target)],
  create: (chain, context) => [passOn(chain, context)],
  drop: (chain, context) => [takeBack(chain, context)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (chain, names) => {
    const target = names.address(chain.target);
    return { ...chain, ...facet("grantChain", target), target };
  },
};

/** What grantors have of the object, of the table that a column is of, and of the schema, without which they see neither. */
function needsOf({ target, grants }: GrantChain): readonly ObjectId[] {
  const whole = wholeOf(target);
  const isPart = target.part !== null && !isCompanion(target);
  const places = [target, ...(isPart ? [whole] : []), ...schemaOf(target)];
  const grantors = [null, ...new Set(grants.map(({ grantor }) => grantor))];
  return [
    addressId(target),
    facet("owner", whole).id,
    ...(isPart ? [facet("grantChain", whole).id] : []),
    ...places.flatMap((place) => grantors.map((grantor) => privilegeName(place, grantor).id)),
  ];
}

function schemaOf({ schema }: Address): readonly Address[] {
  return schema === null ? [] : [address("schema", null, schema)];
}
