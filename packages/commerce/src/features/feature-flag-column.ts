import { featureFlags } from "@godwit/typeorm/runtime";
import { type ColumnOptions, type ColumnType, getMetadataArgsStorage } from "typeorm";

/** What the column of a feature that is off belongs to: a class that is no entity. */
abstract class NoEntity {}

/**
 * A column that exists only while a feature is on. TypeORM collects an entity's columns by their target when a data
 * source builds its metadata, so the target answers at that moment: flags may be set after the entities are imported,
 * as ES modules make it hard to do otherwise.
 */
export function FeatureFlagColumn(flag: string, type: ColumnType, options: ColumnOptions = {}) {
  return (prototype: object, propertyName: string): void => {
    const entity = prototype.constructor;
    getMetadataArgsStorage().columns.push({
      get target() {
        return featureFlags().has(flag) ? entity : NoEntity;
      },
      propertyName,
      mode: "regular",
      options: { ...options, type },
    });
  };
}
