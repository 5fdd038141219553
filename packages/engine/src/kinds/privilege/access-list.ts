import type { Pair } from "../../model/pair.js";

/** The letters of `aclitem` (PostgreSQL manual, 5.8, ACL privilege abbreviations). */
const privilegeNames: Readonly<Record<string, string>> = {
  r: "SELECT",
  a: "INSERT",
  w: "UPDATE",
  d: "DELETE",
  D: "TRUNCATE",
  x: "REFERENCES",
  t: "TRIGGER",
  m: "MAINTAIN",
  C: "CREATE",
  c: "CONNECT",
  T: "TEMPORARY",
  X: "EXECUTE",
  U: "USAGE",
};

const item = /^("(?:[^"]|"")*"|[^=]*)=([^/]*)\//;

/** Privileges by grantee (the empty name is PUBLIC) from `aclitem`s as text, whoever granted them. */
export function accessList(items: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byGrantee = new Map<string, Set<string>>();
  for (const text of items) {
    const [, written = "", letters = ""] = item.exec(text) ?? [];
    const grantee = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
    const held = byGrantee.get(grantee) ?? new Set();
    for (const [, letter = "", star] of letters.matchAll(/([a-zA-Z])(\*?)/g))
      held.add(`${privilegeNames[letter] ?? letter}${star === "*" ? withGrant : ""}`);
    byGrantee.set(grantee, held);
  }
  return new Map([...byGrantee].map(([grantee, held]) => [grantee, withoutWeaker(held)]));
}

const withGrant = " WITH GRANT OPTION";

/** A privilege that its holder may not pass on. */
export function withoutOption(privilege: string): string {
  return privilege.replace(withGrant, "");
}

/** A privilege that one grantor gave with and another without the grant option is held with it. */
export function withoutWeaker(held: ReadonlySet<string>): readonly string[] {
  return [...held].filter((privilege) => !held.has(`${privilege}${withGrant}`)).sort();
}

/** What a grantee holds, against what it would hold without a word. */
export interface Holding {
  readonly grantee: string | null;
  readonly privileges: readonly string[];
  readonly usual: readonly string[];
}

/** The grantees whose privileges are not the usual ones. */
export function unusualHoldings(acl: readonly string[], usual: readonly string[]): readonly Holding[] {
  const [held, expected] = [accessList(acl), accessList(usual)];
  const grantees = new Set([...held.keys(), ...expected.keys()]);
  return [...grantees]
    .map((grantee) => ({
      grantee: grantee === "" ? null : grantee,
      privileges: held.get(grantee) ?? [],
      usual: expected.get(grantee) ?? [],
    }))
    .filter(({ privileges, usual: plain }) => privileges.join() !== plain.join());
}

/** A GRANT or REVOKE without its object: the privileges, and the words before and after. */
export interface GrantStep {
  readonly verb: "GRANT" | "REVOKE" | "REVOKE GRANT OPTION FOR";
  readonly privileges: readonly string[];
  readonly suffix: string;
}

/** What a grantee still has of a column once GRANT and REVOKE brought what it has of the table to something else. */
export function leftOfColumns(
  held: readonly string[],
  { previous, next }: Pair<readonly string[]>,
): readonly string[] {
  const steps = grantSteps(previous, next);
  const taken = (verb: GrantStep["verb"]) =>
    new Set(steps.filter((step) => step.verb === verb).flatMap(({ privileges }) => privileges));
  const [revoked, weakened] = [taken("REVOKE"), taken("REVOKE GRANT OPTION FOR")];
  return held
    .filter((privilege) => !revoked.has(withoutOption(privilege)))
    .map((privilege) => (weakened.has(withoutOption(privilege)) ? withoutOption(privilege) : privilege));
}

/** What brings the first list of privileges to the second. */
export function grantSteps(from: readonly string[], to: readonly string[]): readonly GrantStep[] {
  const [before, after] = [new Set(from), new Set(to)];
  const held = (set: ReadonlySet<string>, privilege: string) =>
    set.has(withoutOption(privilege)) || set.has(`${withoutOption(privilege)}${withGrant}`);
  const revoked = from.filter((privilege) => !held(after, privilege)).map(withoutOption);
  const weakened = from.filter(
    (privilege) => privilege.endsWith(withGrant) && after.has(withoutOption(privilege)),
  );
  const added = to.filter(
    (privilege) => !before.has(privilege) && !weakened.includes(`${privilege}${withGrant}`),
  );
  const steps: GrantStep[] = [
    { verb: "REVOKE", privileges: revoked, suffix: "" },
    { verb: "REVOKE GRANT OPTION FOR", privileges: weakened.map(withoutOption), suffix: "" },
    { verb: "GRANT", privileges: added.filter((one) => !one.endsWith(withGrant)), suffix: "" },
    {
      verb: "GRANT",
      privileges: added.filter((one) => one.endsWith(withGrant)).map(withoutOption),
      suffix: withGrant,
    },
  ];
  return steps.filter(({ privileges }) => privileges.length > 0);
}
