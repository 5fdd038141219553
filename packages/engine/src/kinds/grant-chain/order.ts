import { type AccessItem, grantOption, withoutOption } from "../privilege/access-list.js";
import type { PassedGrant } from "./model.js";

/** A privilege passed on, by itself. */
interface Link {
  readonly grantor: string;
  readonly grantee: string;
  readonly privilege: string;
}

/**
 * What others than the owner granted, in an order in which it can be granted: each privilege once its grantor may pass
 * it on. What no item of the list lets the grantor do comes from elsewhere: of a column, from the whole table.
 */
export function passedGrants(items: readonly AccessItem[], owner: string): readonly PassedGrant[] {
  const [own, passed] = [linksOf(items, true, owner), linksOf(items, false, owner)];
  if (passed.length === 0) return [];
  const ordered: Link[] = [];
  const holders = new Set(own.flatMap(holding));
  const given = new Set(passed.flatMap(holding));
  for (let left = passed; left.length > 0; ) {
    const possible = left.filter((link) => holders.has(needOf(link)) || !given.has(needOf(link)));
    const taken = possible.length > 0 ? possible : left;
    ordered.push(...taken);
    for (const key of taken.flatMap(holding)) holders.add(key);
    left = left.filter((link) => !taken.includes(link));
  }
  return joined(ordered);
}

function linksOf(items: readonly AccessItem[], owners: boolean, owner: string): readonly Link[] {
  return items
    .filter(({ grantor }) => (grantor === owner) === owners)
    .flatMap(({ grantor, grantee, privileges }) =>
      privileges.map((privilege) => ({ grantor, grantee, privilege })),
    )
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ grantor, grantee, privilege }: Link): string {
  return JSON.stringify([grantor, grantee, privilege]);
}

/** What a link lets its grantee pass on. */
function holding({ grantee, privilege }: Link): readonly string[] {
  return privilege.endsWith(grantOption) ? [JSON.stringify([grantee, withoutOption(privilege)])] : [];
}

function needOf({ grantor, privilege }: Link): string {
  return JSON.stringify([grantor, withoutOption(privilege)]);
}

/** Neighbours between the same roles as one. */
function joined(links: readonly Link[]): readonly PassedGrant[] {
  const grants: { grantor: string; grantee: string; privileges: string[] }[] = [];
  for (const { grantor, grantee, privilege } of links) {
    const last = grants.at(-1);
    if (last?.grantor === grantor && last.grantee === grantee) last.privileges.push(privilege);
    else grants.push({ grantor, grantee, privileges: [privilege] });
  }
  return grants.map((grant) => ({ ...grant, grantee: grant.grantee === "" ? null : grant.grantee }));
}
