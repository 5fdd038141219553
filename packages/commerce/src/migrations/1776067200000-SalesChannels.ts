import type { MigrationInterface, QueryRunner } from "typeorm";

export class SalesChannels1776067200000 implements MigrationInterface {
  name = "SalesChannels1776067200000";
  release = "1.1.0";

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE product_sales_channel (
  product_id character varying NOT NULL,
  sales_channel_id character varying NOT NULL,
  CONSTRAINT "PK_fd29b6a8bd641052628dee19583" PRIMARY KEY (product_id, sales_channel_id)
)`);
    await queryRunner.query(`CREATE TABLE publishable_api_key (
  id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  created_by character varying,
  revoked_by character varying,
  revoked_at timestamp with time zone,
  title character varying NOT NULL,
  CONSTRAINT "PK_9e613278673a87de92c606b4494" PRIMARY KEY (id)
)`);
    await queryRunner.query(`CREATE TABLE publishable_api_key_sales_channel (
  sales_channel_id character varying NOT NULL,
  publishable_key_id character varying NOT NULL,
  id text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp with time zone,
  CONSTRAINT "PK_68eaeb14bdac8954460054c567c" PRIMARY KEY (sales_channel_id, publishable_key_id)
)`);
    await queryRunner.query(`CREATE TABLE sales_channel (
  id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp with time zone,
  name character varying NOT NULL,
  description character varying,
  is_disabled boolean DEFAULT false NOT NULL,
  metadata jsonb,
  CONSTRAINT "PK_d1eb0b923ea5a0eb1e0916191f1" PRIMARY KEY (id)
)`);
    await queryRunner.query(`CREATE TABLE sales_channel_location (
  id character varying NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone DEFAULT now() NOT NULL,
  deleted_at timestamp with time zone,
  sales_channel_id text NOT NULL,
  location_id text NOT NULL,
  CONSTRAINT "PK_afd2c2c52634bc8280a9c9ee533" PRIMARY KEY (id)
)`);
    await queryRunner.query(`ALTER TABLE cart ADD COLUMN sales_channel_id character varying`);
    await queryRunner.query(`ALTER TABLE "order" ADD COLUMN sales_channel_id character varying`);
    await queryRunner.query(`ALTER TABLE store ADD COLUMN default_sales_channel_id character varying`);
    await queryRunner.query(
      `ALTER TABLE store ADD CONSTRAINT "UQ_61b0f48cccbb5f41c750bac7286" UNIQUE (default_sales_channel_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_37341bad297fe5cca91f921032" ON product_sales_channel USING btree (sales_channel_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_5a4d5e1e60f97633547821ec8d" ON product_sales_channel USING btree (product_id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_id_publishable_api_key_sales_channel" ON publishable_api_key_sales_channel USING btree (id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_sales_channel_location_location_id" ON sales_channel_location USING btree (location_id) WHERE deleted_at IS NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_sales_channel_location_sales_channel_id" ON sales_channel_location USING btree (sales_channel_id) WHERE deleted_at IS NULL`,
    );
    await queryRunner.query(
      `ALTER TABLE "order" ADD CONSTRAINT "FK_6ff7e874f01b478c115fdd462eb" FOREIGN KEY (sales_channel_id) REFERENCES sales_channel(id)`,
    );
    await queryRunner.query(
      `ALTER TABLE cart ADD CONSTRAINT "FK_a2bd3c26f42e754b9249ba78fd6" FOREIGN KEY (sales_channel_id) REFERENCES sales_channel(id)`,
    );
    await queryRunner.query(
      `ALTER TABLE product_sales_channel ADD CONSTRAINT "FK_37341bad297fe5cca91f921032b" FOREIGN KEY (sales_channel_id) REFERENCES sales_channel(id) ON UPDATE CASCADE ON DELETE CASCADE`,
    );
    await queryRunner.query(
      `ALTER TABLE store ADD CONSTRAINT "FK_61b0f48cccbb5f41c750bac7286" FOREIGN KEY (default_sales_channel_id) REFERENCES sales_channel(id)`,
    );
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "order" DROP CONSTRAINT "FK_6ff7e874f01b478c115fdd462eb"`);
    await queryRunner.query(`ALTER TABLE cart DROP CONSTRAINT "FK_a2bd3c26f42e754b9249ba78fd6"`);
    await queryRunner.query(
      `ALTER TABLE product_sales_channel DROP CONSTRAINT "FK_37341bad297fe5cca91f921032b"`,
    );
    await queryRunner.query(`ALTER TABLE store DROP CONSTRAINT "FK_61b0f48cccbb5f41c750bac7286"`);
    await queryRunner.query(`ALTER TABLE store DROP CONSTRAINT "UQ_61b0f48cccbb5f41c750bac7286"`);
    await queryRunner.query(`ALTER TABLE cart DROP COLUMN sales_channel_id`);
    await queryRunner.query(`ALTER TABLE "order" DROP COLUMN sales_channel_id`);
    await queryRunner.query(`ALTER TABLE store DROP COLUMN default_sales_channel_id`);
    await queryRunner.query(`DROP TABLE product_sales_channel`);
    await queryRunner.query(`DROP TABLE publishable_api_key`);
    await queryRunner.query(`DROP TABLE publishable_api_key_sales_channel`);
    await queryRunner.query(`DROP TABLE sales_channel`);
    await queryRunner.query(`DROP TABLE sales_channel_location`);
  }
}
