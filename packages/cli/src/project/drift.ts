import { nodePostgresServer } from "@godwit/engine";
import { type Drift, type DriftOptions, driftOf } from "@godwit/typeorm";
import type { MigrationSubject } from "./subject.js";

/** How a database differs from what its history builds in a scratch database. Throws HISTORY_INCOMPLETE. */
export function subjectDrift(
  { config, target, ...subject }: MigrationSubject,
  scratch: DriftOptions["scratch"],
): Promise<Drift> {
  const { featureFlags, policies } = config;
  const server = nodePostgresServer(target);
  return driftOf({
    ...subject,
    featureFlags,
    policies,
    server,
    ...(scratch === undefined ? {} : { scratch }),
  });
}
