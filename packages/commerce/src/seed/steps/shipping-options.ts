import type { Region } from "../../entities/region.js";
import { ShippingOption } from "../../entities/shipping-option.js";
import type { SeedData } from "../schema.js";
import type { SeedRun } from "../seed-run.js";
import type { ShippingProfiles } from "./shipping-profiles.js";

/** An option is known by its name, its region, and whether it is for returns. */
export function seedShippingOptions(
  run: SeedRun,
  options: SeedData["shipping_options"],
  regions: ReadonlyMap<string, Region>,
  profiles: ShippingProfiles,
): Promise<void> {
  return run.each("shipping options", options, async (wanted) => {
    const { name, region_id, is_return, is_giftcard, ...values } = wanted;
    const profile = is_giftcard ? profiles.giftCard : profiles.standard;
    const key = { name, is_return, region_id: regions.get(region_id)!.id };
    return (await run.upsert(ShippingOption, key, { ...values, profile_id: profile.id })).outcome;
  });
}
