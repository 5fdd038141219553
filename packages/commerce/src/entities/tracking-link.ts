import { Column, Entity, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Fulfillment } from "./fulfillment.js";

/** Where a parcel can be followed. */
@Entity("tracking_link")
export class TrackingLink extends SoftDeletableEntity {
  static override readonly idPrefix: string = "tlink";

  @Column("varchar", { nullable: true })
  url!: string | null;

  @Column("varchar")
  tracking_number!: string;

  @Column("varchar")
  fulfillment_id!: string;

  @ManyToOne(
    () => Fulfillment,
    (fulfillment) => fulfillment.tracking_links,
  )
  @JoinColumn({ name: "fulfillment_id" })
  fulfillment?: Relation<Fulfillment>;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
