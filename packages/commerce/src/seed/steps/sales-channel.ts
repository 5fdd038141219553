import { SalesChannel } from "../../entities/sales-channel.js";
import type { SeedRun } from "../seed-run.js";

/** The channel that products are sold in unless the shop says otherwise. The migrations of 1.1.0 know it by this name. */
export async function seedSalesChannel(run: SeedRun): Promise<SalesChannel> {
  const description = "Where the shop sells by default";
  const { row, outcome } = await run.upsert(SalesChannel, { name: "Default Sales Channel" }, {}, () => ({
    description,
  }));
  run.count("sales channels", outcome);
  return row;
}
