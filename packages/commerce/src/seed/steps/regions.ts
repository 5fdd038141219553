import { In, type ObjectLiteral } from "typeorm";
import { Country } from "../../entities/country.js";
import { FulfillmentProvider } from "../../entities/fulfillment-provider.js";
import { PaymentProvider } from "../../entities/payment-provider.js";
import { Region } from "../../entities/region.js";
import type { SeedData } from "../schema.js";
import { type SeedRun, withLinks } from "../seed-run.js";

type SeedRegion = SeedData["regions"][number];

/** Regions with their providers and countries; gives the rows by the name that shipping options refer to. */
export async function seedRegions(
  run: SeedRun,
  regions: readonly SeedRegion[],
): Promise<Map<string, Region>> {
  const rows = new Map<string, Region>();
  await run.each("regions", regions, async (wanted) => {
    const { id, name, payment_providers, fulfillment_providers, countries, ...values } = wanted;
    for (const provider of payment_providers) await run.upsert(PaymentProvider, { id: provider }, {});
    for (const provider of fulfillment_providers) await run.upsert(FulfillmentProvider, { id: provider }, {});
    const { row, outcome } = await run.upsert(Region, { name }, values);
    rows.set(id ?? name, row);
    const paid = await run.link(Region, "payment_providers", row, "id", payment_providers);
    const sent = await run.link(Region, "fulfillment_providers", row, "id", fulfillment_providers);
    const sold = await assignCountries(run, row, countries);
    return withLinks(outcome, paid || sent || sold);
  });
  return rows;
}

/** A country belongs to one region: naming it moves it here. */
async function assignCountries(run: SeedRun, region: Region, codes: readonly string[]): Promise<boolean> {
  const countries = await run.manager.findBy(Country, { iso_2: In(codes) });
  const others = countries.filter(({ region_id }) => region_id !== region.id);
  for (const country of others) country.region_id = region.id;
  await run.manager.save(Country as new () => ObjectLiteral, others);
  return others.length > 0;
}
