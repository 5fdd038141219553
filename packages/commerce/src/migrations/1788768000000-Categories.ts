import type { MigrationInterface, QueryRunner } from "typeorm";

export class Categories1788768000000 implements MigrationInterface {
  name = "Categories1788768000000";
  release = "1.3.0";

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE product_category (
  id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  name text NOT NULL,
  handle text NOT NULL,
  parent_category_id character varying,
  mpath text,
  is_active boolean DEFAULT false,
  is_internal boolean DEFAULT false,
  rank integer DEFAULT '0' NOT NULL,
  description text DEFAULT '' NOT NULL,
  metadata jsonb,
  CONSTRAINT "PK_0dce9bc93c2d2c399982d04bef1" PRIMARY KEY (id),
  CONSTRAINT product_category_rank_check CHECK (rank >= 0)
)`);
    await queryRunner.query(`CREATE TABLE product_category_product (
  product_category_id character varying NOT NULL,
  product_id character varying NOT NULL,
  CONSTRAINT "IDX_upcp_product_id_product_category_id" PRIMARY KEY (product_category_id, product_id)
)`);
    await queryRunner.query(`ALTER TABLE fulfillment ADD COLUMN location_id character varying`);
    await queryRunner.query(`ALTER TABLE "order" ADD COLUMN external_id character varying`);
    await queryRunner.query(
      `ALTER TABLE payment_session ADD COLUMN payment_authorized_at timestamp with time zone`,
    );
    await queryRunner.query(
      `ALTER TABLE payment_session ADD COLUMN is_initiated boolean DEFAULT false NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE product ADD COLUMN external_id character varying`);
    await queryRunner.query(`ALTER TABLE return ADD COLUMN location_id character varying`);
    await queryRunner.query(
      `ALTER TABLE shipping_option ADD COLUMN admin_only boolean DEFAULT false NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE store ADD COLUMN default_location_id character varying`);
    await queryRunner.query(
      `CREATE INDEX "IDX_pcp_product_category_id" ON product_category_product USING btree (product_category_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_pcp_product_id" ON product_category_product USING btree (product_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_product_category_active_public" ON product_category USING btree (parent_category_id, is_active, is_internal) WHERE is_active IS TRUE AND is_internal IS FALSE`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_product_category_handle" ON product_category USING btree (handle)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_product_category_path" ON product_category USING btree (mpath)`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "UniqProductCategoryParentIdRank" ON product_category USING btree (parent_category_id, rank)`,
    );
    await queryRunner.query(
      `ALTER TABLE product_category_product ADD CONSTRAINT "FK_product_category_id" FOREIGN KEY (product_category_id) REFERENCES product_category(id) ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE product_category_product ADD CONSTRAINT "FK_product_id" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE CASCADE`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE product_category_product DROP CONSTRAINT "FK_product_category_id"`);
    await queryRunner.query(`ALTER TABLE product_category_product DROP CONSTRAINT "FK_product_id"`);
    await queryRunner.query(`ALTER TABLE fulfillment DROP COLUMN location_id`);
    await queryRunner.query(`ALTER TABLE "order" DROP COLUMN external_id`);
    await queryRunner.query(`ALTER TABLE payment_session DROP COLUMN payment_authorized_at`);
    await queryRunner.query(`ALTER TABLE payment_session DROP COLUMN is_initiated`);
    await queryRunner.query(`ALTER TABLE product DROP COLUMN external_id`);
    await queryRunner.query(`ALTER TABLE return DROP COLUMN location_id`);
    await queryRunner.query(`ALTER TABLE shipping_option DROP COLUMN admin_only`);
    await queryRunner.query(`ALTER TABLE store DROP COLUMN default_location_id`);
    await queryRunner.query(`DROP TABLE product_category`);
    await queryRunner.query(`DROP TABLE product_category_product`);
  }
}
