import { generateId } from "../../entities/base/generate-id.js";
import type { SalesChannel } from "../../entities/sales-channel.js";
import { Store } from "../../entities/store.js";
import type { SeedData } from "../schema.js";
import { type SeedRun, withLinks } from "../seed-run.js";

/** A database holds one store: whichever row is there is the store of the file. */
export async function seedStore(
  run: SeedRun,
  wanted: SeedData["store"],
  channel: SalesChannel,
): Promise<void> {
  if (wanted === undefined) return;
  const { currencies, default_currency_code = currencies[0]!, ...own } = wanted;
  const present = await run.manager.findOne(Store, { where: {}, order: { created_at: "ASC" } });
  const id = present?.id ?? generateId(Store.idPrefix);
  const values = { ...own, default_currency_code, default_sales_channel_id: channel.id };
  const { row, outcome } = await run.upsert(Store, { id }, values);
  const linked = await run.link(Store, "currencies", row, "code", currencies);
  run.count("store", withLinks(outcome, linked));
  run.progress({ step: "store", done: 1, total: 1 });
}
