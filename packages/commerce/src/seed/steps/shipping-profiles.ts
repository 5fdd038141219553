import { ShippingProfile, ShippingProfileType } from "../../entities/shipping-profile.js";
import type { SeedRun } from "../seed-run.js";

/** The two profiles that every shop has. */
export interface ShippingProfiles {
  readonly standard: ShippingProfile;
  readonly giftCard: ShippingProfile;
}

export async function seedShippingProfiles(run: SeedRun): Promise<ShippingProfiles> {
  const seedProfile = async (type: ShippingProfileType, name: string) => {
    const { row, outcome } = await run.upsert(ShippingProfile, { type }, {}, () => ({ name }));
    run.count("shipping profiles", outcome);
    return row;
  };
  const standard = await seedProfile(ShippingProfileType.Default, "Default Shipping Profile");
  const giftCard = await seedProfile(ShippingProfileType.GiftCard, "Gift Card Profile");
  return { standard, giftCard };
}
