import type { MigrationEntry } from "@godwit/typeorm";

/** The full name of a migration given by name, by timestamp, or by name without timestamp; else what was given. */
export function fullName(given: string, migrations: readonly MigrationEntry[]): string {
  const found = migrations.filter(
    ({ name, timestamp }) => name === given || String(timestamp) === given || name === `${given}${timestamp}`,
  );
  return found.length === 1 ? found[0]!.name : given;
}
