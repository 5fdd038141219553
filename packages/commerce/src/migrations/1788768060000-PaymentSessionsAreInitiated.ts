import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Since 1.3.0 a payment session may exist before its provider is told of it. Every session from before has been told:
 * they were created together.
 */
export class PaymentSessionsAreInitiated1788768060000 implements MigrationInterface {
  readonly release = "1.3.0";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE "payment_session" SET "is_initiated" = true WHERE NOT "is_initiated"`);
  }

  /** The column goes with the migration before this one, and its values with it. */
  async down(): Promise<void> {}
}
