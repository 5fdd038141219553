import type { MigrationInterface, QueryRunner } from "typeorm";

export class UserNotes1790582400000 implements MigrationInterface {
  name = "UserNotes1790582400000";

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "user" ADD COLUMN additional_notes character varying`);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "user" DROP COLUMN additional_notes`);
  }
}
