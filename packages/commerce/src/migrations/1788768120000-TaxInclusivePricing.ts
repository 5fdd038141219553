import type { MigrationInterface, QueryRunner } from "typeorm";

export class TaxInclusivePricing1788768120000 implements MigrationInterface {
  name = "TaxInclusivePricing1788768120000";
  release = "1.3.0";
  featureFlag = "tax_inclusive_pricing";

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE currency ADD COLUMN includes_tax boolean DEFAULT false NOT NULL`);
    await queryRunner.query(`ALTER TABLE line_item ADD COLUMN includes_tax boolean DEFAULT false NOT NULL`);
    await queryRunner.query(`ALTER TABLE price_list ADD COLUMN includes_tax boolean DEFAULT false NOT NULL`);
    await queryRunner.query(`ALTER TABLE region ADD COLUMN includes_tax boolean DEFAULT false NOT NULL`);
    await queryRunner.query(
      `ALTER TABLE shipping_method ADD COLUMN includes_tax boolean DEFAULT false NOT NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE shipping_option ADD COLUMN includes_tax boolean DEFAULT false NOT NULL`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE currency DROP COLUMN includes_tax`);
    await queryRunner.query(`ALTER TABLE line_item DROP COLUMN includes_tax`);
    await queryRunner.query(`ALTER TABLE price_list DROP COLUMN includes_tax`);
    await queryRunner.query(`ALTER TABLE region DROP COLUMN includes_tax`);
    await queryRunner.query(`ALTER TABLE shipping_method DROP COLUMN includes_tax`);
    await queryRunner.query(`ALTER TABLE shipping_option DROP COLUMN includes_tax`);
  }
}
