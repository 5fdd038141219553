import type { MigrationStatus } from "../result.js";
import { defaultPolicies, type Finding, type FindingKind, type Policy } from "./finding.js";

/** What does not fit, package by package: a release of a package is expected to lie before another's last migration. */
export function findFaults(
  statuses: readonly MigrationStatus[],
  policies: Partial<Record<FindingKind, Policy>> = {},
): readonly Finding[] {
  const packages = new Map<string, MigrationStatus[]>();
  for (const status of statuses) {
    if (status.package === undefined || status.state.at === "foreign") continue;
    packages.set(status.package, [...(packages.get(status.package) ?? []), status]);
  }
  return [...packages].flatMap(([owner, line]) =>
    faultsOf(line)
      .filter((fault) => fault.migrations.length > 0)
      .map((fault) => ({
        ...fault,
        package: owner,
        policy: policies[fault.kind] ?? defaultPolicies[fault.kind],
      })),
  );
}

type Fault = Pick<Finding, "kind" | "migrations" | "lastApplied">;

/** `line` is one package's migrations in order. */
function faultsOf(line: readonly MigrationStatus[]): readonly Fault[] {
  const changed = line.filter(({ state }) => state.at === "applied" && state.file === "changed");
  const missing = line.filter(({ state }) => state.at === "missing");
  const pending = line.filter(({ state }) => state.at === "pending");
  const faults: Fault[] = [{ kind: "changed", migrations: changed.map(nameOf) }];
  if (missing.length > 0 && pending.length > 0) {
    return [...faults, { kind: "diverged", migrations: [...missing, ...pending].map(nameOf) }];
  }
  return [...faults, { kind: "missing", migrations: missing.map(nameOf) }, outOfOrder(line, pending)];
}

/** A flag may be turned on at any time: its migrations are never too late. */
function outOfOrder(line: readonly MigrationStatus[], pending: readonly MigrationStatus[]): Fault {
  const last = line.filter(({ state }) => state.at === "applied").at(-1);
  const before = pending.filter(
    ({ timestamp, featureFlag }) =>
      last !== undefined && timestamp < last.timestamp && featureFlag === undefined,
  );
  const kind = before.length > 0 && before.length < pending.length ? "merged" : "older";
  return { kind, migrations: before.map(nameOf), lastApplied: last?.name };
}

const nameOf = ({ name }: MigrationStatus) => name;

/** One finding in a line for people. */
export function findingLine({ kind, migrations, lastApplied, package: owner }: Finding): string {
  const names = migrations.join(", ");
  switch (kind) {
    case "changed":
      return `${names} changed after it was applied`;
    case "missing":
      return `${names} of ${owner} is applied but has no file any more`;
    case "older":
      return `${names} is pending but older than ${lastApplied}, which is applied`;
    case "merged":
      return `two branches of ${owner} were merged: ${names} is pending and lies before ${lastApplied}, which is applied`;
    case "diverged":
      return `the database was migrated from another branch of ${owner}: ${names} are only on one side`;
  }
}
