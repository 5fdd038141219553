import { PublishableApiKey } from "../../entities/publishable-api-key.js";
import { PublishableApiKeySalesChannel } from "../../entities/publishable-api-key-sales-channel.js";
import type { SalesChannel } from "../../entities/sales-channel.js";
import type { SeedData } from "../schema.js";
import { type SeedRun, withLinks } from "../seed-run.js";

/** Keys are known by their title, and open the default sales channel. */
export function seedPublishableKeys(
  run: SeedRun,
  keys: SeedData["publishable_api_keys"],
  channel: SalesChannel,
): Promise<void> {
  return run.each("publishable keys", keys, async ({ title }) => {
    const { row, outcome } = await run.upsert(PublishableApiKey, { title }, {});
    const key = { sales_channel_id: channel.id, publishable_key_id: row.id };
    const opened = await run.upsert(PublishableApiKeySalesChannel, key, {});
    return withLinks(outcome, opened.outcome === "created");
  });
}
