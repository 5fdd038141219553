import type { Seeder } from "@godwit/typeorm";
import { parseSeed } from "./parse-seed.js";
import { SeedRun } from "./seed-run.js";
import { seedCategories } from "./steps/categories.js";
import { seedCollections } from "./steps/collections.js";
import { seedProducts } from "./steps/products.js";
import { seedPublishableKeys } from "./steps/publishable-keys.js";
import { seedCountries, seedCurrencies } from "./steps/reference-rows.js";
import { seedRegions } from "./steps/regions.js";
import { seedSalesChannel } from "./steps/sales-channel.js";
import { seedShippingOptions } from "./steps/shipping-options.js";
import { seedShippingProfiles } from "./steps/shipping-profiles.js";
import { seedStore } from "./steps/store.js";
import { seedUsers } from "./steps/users.js";

/**
 * Fills a shop from a seed file (`data/seed.json` is an example), and with all currencies and countries. Rows are found
 * by natural keys: nothing is created twice, nothing is removed, and passwords, stocks and the order of categories stay
 * as the shop has them.
 */
export const seed: Seeder = async ({ manager, file, data, progress }) => {
  const wanted = parseSeed(data, file);
  const run = new SeedRun(manager, progress);
  await seedCurrencies(run);
  await seedCountries(run);
  const channel = await seedSalesChannel(run);
  await seedStore(run, wanted.store, channel);
  await seedUsers(run, wanted.users);
  const regions = await seedRegions(run, wanted.regions);
  const profiles = await seedShippingProfiles(run);
  await seedShippingOptions(run, wanted.shipping_options, regions, profiles);
  const categories = await seedCategories(run, wanted.categories);
  const collections = await seedCollections(run, wanted.product_collections);
  await seedProducts(run, wanted.products, { channel, profiles, categories, collections });
  await seedPublishableKeys(run, wanted.publishable_api_keys, channel);
  return run.results;
};
