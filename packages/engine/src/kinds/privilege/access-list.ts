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

const name = '("(?:[^"]|"")*"|[^=/]*)';
const item = new RegExp(`^${name}=([^/]*)/${name}$`);

/** What the suffix is of a privilege that its holder may pass on. */
export const grantOption = " WITH GRANT OPTION";

/** An `aclitem`; the empty grantee is PUBLIC. */
export interface AccessItem {
  readonly grantor: string;
  readonly grantee: string;
  readonly privileges: readonly string[];
}

/** The items of an access list as text. */
export function accessItems(items: readonly string[]): readonly AccessItem[] {
  return items.map((text) => {
    const [, grantee = "", letters = "", grantor = ""] = item.exec(text) ?? [];
    const privileges = [...letters.matchAll(/([a-zA-Z])(\*?)/g)].map(
      ([, letter = "", star]) => `${privilegeNames[letter] ?? letter}${star === "*" ? grantOption : ""}`,
    );
    return { grantor: unquoted(grantor), grantee: unquoted(grantee), privileges };
  });
}

function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}

/** Privileges by grantee from items of one grantor; of several, whoever granted them. */
export function accessList(items: readonly AccessItem[]): ReadonlyMap<string, readonly string[]> {
  const byGrantee = new Map<string, Set<string>>();
  for (const { grantee, privileges } of items) {
    const held = byGrantee.get(grantee) ?? new Set();
    for (const privilege of privileges) held.add(privilege);
    byGrantee.set(grantee, held);
  }
  return new Map([...byGrantee].map(([grantee, held]) => [grantee, withoutWeaker(held)]));
}

/** A privilege that its holder may not pass on. */
export function withoutOption(privilege: string): string {
  return privilege.replace(grantOption, "");
}

/** A privilege that one grantor gave with and another without the grant option is held with it. */
export function withoutWeaker(held: ReadonlySet<string>): readonly string[] {
  return [...held].filter((privilege) => !held.has(`${privilege}${grantOption}`)).sort();
}

/** What a grantee holds, against what it would hold without a word. */
export interface Holding {
  readonly grantee: string | null;
  readonly privileges: readonly string[];
  readonly usual: readonly string[];
}

/** The grantees whose privileges are not the usual ones. */
export function unusualHoldings(
  acl: readonly AccessItem[],
  usual: readonly AccessItem[],
): readonly Holding[] {
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
    set.has(withoutOption(privilege)) || set.has(`${withoutOption(privilege)}${grantOption}`);
  const revoked = from.filter((privilege) => !held(after, privilege)).map(withoutOption);
  const weakened = from.filter(
    (privilege) => privilege.endsWith(grantOption) && after.has(withoutOption(privilege)),
  );
  const added = to.filter(
    (privilege) => !before.has(privilege) && !weakened.includes(`${privilege}${grantOption}`),
  );
  const steps: GrantStep[] = [
    { verb: "REVOKE", privileges: revoked, suffix: "" },
    { verb: "REVOKE GRANT OPTION FOR", privileges: weakened.map(withoutOption), suffix: "" },
    { verb: "GRANT", privileges: added.filter((one) => !one.endsWith(grantOption)), suffix: "" },
    {
      verb: "GRANT",
      privileges: added.filter((one) => one.endsWith(grantOption)).map(withoutOption),
      suffix: grantOption,
    },
  ];
  return steps.filter(({ privileges }) => privileges.length > 0);
}
