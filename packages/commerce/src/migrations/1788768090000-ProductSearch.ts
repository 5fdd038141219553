import type { MigrationInterface, QueryRunner } from "typeorm";

/** Table and column of each index by which products are found by a part of a word. */
const indexes = {
  idx_gin_product_collection: ["product_collection", "title"],
  idx_gin_product_description: ["product", "description"],
  idx_gin_product_title: ["product", "title"],
  idx_gin_product_variant_sku: ["product_variant", "sku"],
  idx_gin_product_variant_title: ["product_variant", "title"],
} as const;

/**
 * Written by hand: entities cannot name an index's operator class. They list the names only (`synchronize: false`), so
 * that neither Godwit nor TypeORM takes the indexes for leftovers.
 */
export class ProductSearch1788768090000 implements MigrationInterface {
  readonly release = "1.3.0";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    for (const [name, [table, column]] of Object.entries(indexes)) {
      await queryRunner.query(
        `CREATE INDEX ${name} ON ${table} USING gin (${column} gin_trgm_ops) WHERE deleted_at IS NULL`,
      );
    }
  }

  /** The extension stays: something else may use it by now. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indexes).reverse()) await queryRunner.query(`DROP INDEX ${name}`);
  }
}
