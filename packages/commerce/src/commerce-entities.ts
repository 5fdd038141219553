import { getMetadataArgsStorage } from "typeorm";
import * as all from "./all-entities.js";

/** Every entity class of the package, for the `entities` of a data source. */
export const commerceEntities: (new () => object)[] = entityClasses(Object.values(all));

function entityClasses(exports: readonly unknown[]): (new () => object)[] {
  const targets = new Set<unknown>(getMetadataArgsStorage().tables.map(({ target }) => target));
  return exports.filter((value): value is new () => object => targets.has(value));
}
