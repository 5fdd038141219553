import type { MigrationInterface, QueryRunner } from "typeorm";

export class CustomerGroups1782115200000 implements MigrationInterface {
  name = "CustomerGroups1782115200000";
  release = "1.2.0";

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE customer RENAME COLUMN is_registered TO has_account`);
    await queryRunner.query(`ALTER TABLE product_variant RENAME COLUMN rank TO variant_rank`);
    await queryRunner.query(`ALTER TYPE cart_type_enum ADD VALUE 'claim'`);
    await queryRunner.query(`ALTER TYPE discount_condition_type_enum ADD VALUE 'customer_groups'`);
    await queryRunner.query(`ALTER TYPE product_status_enum ADD VALUE 'proposed' AFTER 'draft'`);
    await queryRunner.query(`CREATE TABLE customer_group (
  id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp with time zone,
  name character varying NOT NULL,
  metadata jsonb,
  CONSTRAINT "PK_88e7da3ff7262d9e0a35aa3664e" PRIMARY KEY (id)
)`);
    await queryRunner.query(`CREATE TABLE customer_group_customers (
  customer_group_id character varying NOT NULL,
  customer_id character varying NOT NULL,
  CONSTRAINT "PK_e28a55e34ad1e2d3df9a0ac86d3" PRIMARY KEY (customer_group_id, customer_id)
)`);
    await queryRunner.query(`CREATE TABLE discount_condition_customer_group (
  customer_group_id character varying NOT NULL,
  condition_id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  metadata jsonb,
  CONSTRAINT "PK_cdc8b2277169a16b8b7d4c73e0e" PRIMARY KEY (customer_group_id, condition_id)
)`);
    await queryRunner.query(`CREATE TABLE price_list_customer_groups (
  price_list_id character varying NOT NULL,
  customer_group_id character varying NOT NULL,
  CONSTRAINT "PK_1afcbe15cc8782dc80c05707df9" PRIMARY KEY (price_list_id, customer_group_id)
)`);
    await queryRunner.query(
      `CREATE INDEX "IDX_3c6412d076292f439269abe1a2" ON customer_group_customers USING btree (customer_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_4d5f98645a67545d8dea42e2eb" ON discount_condition_customer_group USING btree (customer_group_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_52875734e9dd69064f0041f4d9" ON price_list_customer_groups USING btree (price_list_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_620330964db8d2999e67b0dbe3" ON customer_group_customers USING btree (customer_group_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_8486ee16e69013c645d0b8716b" ON discount_condition_customer_group USING btree (condition_id)`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_c4c3a5225a7a1f0af782c40abc" ON customer_group USING btree (name) WHERE deleted_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_c5516f550433c9b1c2630d787a" ON price_list_customer_groups USING btree (customer_group_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_money_amount_currency_code" ON money_amount USING btree (currency_code)`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_order_currency_code" ON "order" USING btree (currency_code)`);
    await queryRunner.query(
      `CREATE INDEX "IDX_payment_currency_code" ON payment USING btree (currency_code)`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_region_currency_code" ON region USING btree (currency_code)`);
    await queryRunner.query(
      `ALTER TABLE customer_group_customers ADD CONSTRAINT "FK_3c6412d076292f439269abe1a23" FOREIGN KEY (customer_id) REFERENCES customer(id) ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE customer_group_customers ADD CONSTRAINT "FK_620330964db8d2999e67b0dbe3e" FOREIGN KEY (customer_group_id) REFERENCES customer_group(id) ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE discount_condition_customer_group ADD CONSTRAINT "FK_4d5f98645a67545d8dea42e2eb8" FOREIGN KEY (customer_group_id) REFERENCES customer_group(id) ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE discount_condition_customer_group ADD CONSTRAINT "FK_8486ee16e69013c645d0b8716b6" FOREIGN KEY (condition_id) REFERENCES discount_condition(id) ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE price_list_customer_groups ADD CONSTRAINT "FK_52875734e9dd69064f0041f4d92" FOREIGN KEY (price_list_id) REFERENCES price_list(id) ON UPDATE CASCADE ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE price_list_customer_groups ADD CONSTRAINT "FK_c5516f550433c9b1c2630d787a7" FOREIGN KEY (customer_group_id) REFERENCES customer_group(id) ON DELETE CASCADE`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE customer RENAME COLUMN has_account TO is_registered`);
    await queryRunner.query(`ALTER TABLE product_variant RENAME COLUMN variant_rank TO rank`);
    await queryRunner.query(
      `ALTER TABLE customer_group_customers DROP CONSTRAINT "FK_3c6412d076292f439269abe1a23"`,
    );
    await queryRunner.query(
      `ALTER TABLE customer_group_customers DROP CONSTRAINT "FK_620330964db8d2999e67b0dbe3e"`,
    );
    await queryRunner.query(
      `ALTER TABLE discount_condition_customer_group DROP CONSTRAINT "FK_4d5f98645a67545d8dea42e2eb8"`,
    );
    await queryRunner.query(
      `ALTER TABLE discount_condition_customer_group DROP CONSTRAINT "FK_8486ee16e69013c645d0b8716b6"`,
    );
    await queryRunner.query(
      `ALTER TABLE price_list_customer_groups DROP CONSTRAINT "FK_52875734e9dd69064f0041f4d92"`,
    );
    await queryRunner.query(
      `ALTER TABLE price_list_customer_groups DROP CONSTRAINT "FK_c5516f550433c9b1c2630d787a7"`,
    );
    await queryRunner.query(`DROP INDEX "IDX_money_amount_currency_code"`);
    await queryRunner.query(`DROP INDEX "IDX_order_currency_code"`);
    await queryRunner.query(`DROP INDEX "IDX_payment_currency_code"`);
    await queryRunner.query(`DROP INDEX "IDX_region_currency_code"`);
    await queryRunner.query(`DROP TABLE customer_group`);
    await queryRunner.query(`DROP TABLE customer_group_customers`);
    await queryRunner.query(`DROP TABLE discount_condition_customer_group`);
    await queryRunner.query(`DROP TABLE price_list_customer_groups`);
    await queryRunner.query(`ALTER TYPE cart_type_enum RENAME TO cart_type_enum__old`);
    await queryRunner.query(
      `ALTER TYPE discount_condition_type_enum RENAME TO discount_condition_type_enum__old`,
    );
    await queryRunner.query(`ALTER TYPE product_status_enum RENAME TO product_status_enum__old`);
    await queryRunner.query(
      `CREATE TYPE cart_type_enum AS ENUM ('default', 'swap', 'draft_order', 'payment_link')`,
    );
    await queryRunner.query(
      `CREATE TYPE discount_condition_type_enum AS ENUM ('products', 'product_types', 'product_collections', 'product_tags')`,
    );
    await queryRunner.query(`CREATE TYPE product_status_enum AS ENUM ('draft', 'published', 'rejected')`);
    await queryRunner.query(
      `ALTER TABLE cart ALTER COLUMN type DROP DEFAULT, ALTER COLUMN type TYPE cart_type_enum USING type::text::cart_type_enum, ALTER COLUMN type SET DEFAULT 'default'::cart_type_enum`,
    );
    await queryRunner.query(
      `ALTER TABLE discount_condition ALTER COLUMN type TYPE discount_condition_type_enum USING type::text::discount_condition_type_enum`,
    );
    await queryRunner.query(
      `ALTER TABLE product ALTER COLUMN status DROP DEFAULT, ALTER COLUMN status TYPE product_status_enum USING status::text::product_status_enum, ALTER COLUMN status SET DEFAULT 'draft'::product_status_enum`,
    );
    await queryRunner.query(`DROP TYPE cart_type_enum__old`);
    await queryRunner.query(`DROP TYPE discount_condition_type_enum__old`);
    await queryRunner.query(`DROP TYPE product_status_enum__old`);
  }
}
