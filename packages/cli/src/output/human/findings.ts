import type { Finding, FindingKind } from "@godwit/engine";

const texts: Readonly<Record<FindingKind, (names: string, finding: Finding) => string>> = {
  changed: (names) => `Changed since they ran: ${names}`,
  missing: (names) => `Applied, but their files are missing: ${names}`,
  older: (names, { lastApplied }) => `Older than ${lastApplied}, which is applied already: ${names}`,
  merged: (names, { lastApplied }) => `From a branch that lay on both sides of ${lastApplied}: ${names}`,
  diverged: (names) => `The database was migrated from another branch: ${names}`,
};

/** What does not fit between migrations and history, in one line. */
export function findingText(finding: Finding): string {
  return `${texts[finding.kind](finding.migrations.join(", "), finding)} (${finding.package})`;
}
