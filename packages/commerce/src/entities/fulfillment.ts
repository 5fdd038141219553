import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { ClaimOrder } from "./claim-order.js";
import { FulfillmentItem } from "./fulfillment-item.js";
import { FulfillmentProvider } from "./fulfillment-provider.js";
import { Order } from "./order.js";
import { Swap } from "./swap.js";
import { TrackingLink } from "./tracking-link.js";

/** A parcel: line items sent together. */
@Entity("fulfillment")
export class Fulfillment extends TimestampedEntity {
  static override readonly idPrefix: string = "ful";

  @Index()
  @Column("varchar", { nullable: true })
  swap_id!: string | null;

  @ManyToOne(() => Swap)
  @JoinColumn({ name: "swap_id" })
  swap?: Relation<Swap> | null;

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(
    () => Order,
    (order) => order.fulfillments,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Column("jsonb", { default: () => "'[]'" })
  tracking_numbers!: string[];

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Column("timestamptz", { nullable: true })
  shipped_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Index()
  @Column("varchar", { nullable: true })
  provider_id!: string | null;

  @ManyToOne(() => FulfillmentProvider)
  @JoinColumn({ name: "provider_id" })
  provider?: Relation<FulfillmentProvider> | null;

  @Index()
  @Column("varchar", { nullable: true })
  claim_order_id!: string | null;

  @ManyToOne(() => ClaimOrder)
  @JoinColumn({ name: "claim_order_id" })
  claim_order?: Relation<ClaimOrder> | null;

  @Column("boolean", { nullable: true })
  no_notification!: boolean | null;

  @Column("varchar", { nullable: true })
  location_id!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => FulfillmentItem,
    (item) => item.fulfillment,
  )
  items?: Relation<FulfillmentItem>[];

  @OneToMany(
    () => TrackingLink,
    (link) => link.fulfillment,
  )
  tracking_links?: Relation<TrackingLink>[];
}
