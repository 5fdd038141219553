import { Column, Entity, Index } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** What a user allows the administration to measure. */
@Entity("analytics_config")
@Index("IDX_379ca70338ce9991f3affdeedf", ["id", "user_id"], { unique: true, where: "deleted_at IS NULL" })
export class AnalyticsConfig extends SoftDeletableEntity {
  static override readonly idPrefix: string = "acfg";

  @Column("varchar")
  user_id!: string;

  @Column("boolean", { default: false })
  opt_out!: boolean;

  @Column("boolean", { default: false })
  anonymize!: boolean;
}
