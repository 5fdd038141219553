import { Column, Entity } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";

/** A key that a storefront may show openly; it decides which sales channels are visible. */
@Entity("publishable_api_key")
export class PublishableApiKey extends TimestampedEntity {
  static override readonly idPrefix: string = "pk";

  @Column("varchar", { nullable: true })
  created_by!: string | null;

  @Column("varchar", { nullable: true })
  revoked_by!: string | null;

  @Column("timestamptz", { nullable: true })
  revoked_at!: Date | null;

  @Column("varchar")
  title!: string;
}
