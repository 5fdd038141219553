import type { MigrationInterface, QueryRunner } from "typeorm";
import { generateId } from "../entities/base/generate-id.js";

const name = "Default Sales Channel";

/**
 * Until 1.1.0 every product was sold everywhere. A shop that is there already gets one channel, its default, with all of
 * its products in it, so that none of them disappears; a new shop gets its channel from the seed.
 */
export class DefaultSalesChannel1776067260000 implements MigrationInterface {
  readonly release = "1.1.0";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `INSERT INTO "sales_channel" ("id", "name", "description")
       SELECT $1, $2::varchar, 'Where the shop sells by default'
       WHERE EXISTS (SELECT FROM "store") AND NOT EXISTS (SELECT FROM "sales_channel" WHERE "name" = $2::varchar)`,
      [generateId("sc"), name],
    );
    await queryRunner.query(
      `UPDATE "store" SET "default_sales_channel_id" = (SELECT min("id") FROM "sales_channel" WHERE "name" = $1)
       WHERE "id" = (SELECT min("id") FROM "store") AND "default_sales_channel_id" IS NULL`,
      [name],
    );
    await queryRunner.query(
      `INSERT INTO "product_sales_channel" ("product_id", "sales_channel_id")
       SELECT "product"."id", "default_sales_channel_id" FROM "product", "store"
       WHERE "default_sales_channel_id" IS NOT NULL
       ON CONFLICT DO NOTHING`,
    );
  }

  /** Products are sold everywhere again, as they were. */
  async down(queryRunner: QueryRunner): Promise<void> {
    const channels = `SELECT "id" FROM "sales_channel" WHERE "name" = $1`;
    await queryRunner.query(
      `UPDATE "store" SET "default_sales_channel_id" = NULL WHERE "default_sales_channel_id" IN (${channels})`,
      [name],
    );
    await queryRunner.query(`DELETE FROM "product_sales_channel" WHERE "sales_channel_id" IN (${channels})`, [
      name,
    ]);
    await queryRunner.query(`DELETE FROM "sales_channel" WHERE "name" = $1`, [name]);
  }
}
