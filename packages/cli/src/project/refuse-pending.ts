import { GodwitError, targetLabel } from "@godwit/engine";
import { showOn } from "@godwit/typeorm";
import type { CommandContext } from "../commands/context.js";
import type { Comparison } from "./comparison.js";
import { whileConnecting } from "./with-session.js";

/**
 * Throws PENDING_BEFORE_GENERATE where migrations wait: what they bring would be generated once more. Under a check they
 * are what it has found.
 */
export async function refusePending(
  { dataSource, migrations, config, target }: Comparison,
  check: boolean,
  context: CommandContext,
): Promise<void> {
  const { featureFlags } = config;
  const { pending } = await context.phases.run("history", () =>
    whileConnecting(targetLabel(target.url), () => showOn({ dataSource, migrations, featureFlags })),
  );
  if (pending.length > 0) throw new GodwitError("PENDING_BEFORE_GENERATE", { pending, check });
}
