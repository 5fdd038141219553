import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { Address } from "./address.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { ClaimItem } from "./claim-item.js";
import { Order } from "./order.js";

export enum ClaimOrderPaymentStatus {
  Na = "na",
  NotRefunded = "not_refunded",
  Refunded = "refunded",
}

export enum ClaimOrderFulfillmentStatus {
  NotFulfilled = "not_fulfilled",
  PartiallyFulfilled = "partially_fulfilled",
  Fulfilled = "fulfilled",
  PartiallyShipped = "partially_shipped",
  Shipped = "shipped",
  PartiallyReturned = "partially_returned",
  Returned = "returned",
  Canceled = "canceled",
  RequiresAction = "requires_action",
}

export enum ClaimOrderType {
  Refund = "refund",
  Replace = "replace",
}

/** A complaint about an order, settled by a refund or a replacement. */
@Entity("claim_order")
export class ClaimOrder extends SoftDeletableEntity {
  static override readonly idPrefix: string = "claim";

  @Column("enum", { enum: ClaimOrderPaymentStatus, default: ClaimOrderPaymentStatus.Na })
  payment_status!: ClaimOrderPaymentStatus;

  @Column("enum", { enum: ClaimOrderFulfillmentStatus, default: ClaimOrderFulfillmentStatus.NotFulfilled })
  fulfillment_status!: ClaimOrderFulfillmentStatus;

  @Column("enum", { enum: ClaimOrderType })
  type!: ClaimOrderType;

  @Index()
  @Column("varchar")
  order_id!: string;

  @ManyToOne(
    () => Order,
    (order) => order.claims,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order>;

  @Index()
  @Column("varchar", { nullable: true })
  shipping_address_id!: string | null;

  @ManyToOne(() => Address)
  @JoinColumn({ name: "shipping_address_id" })
  shipping_address?: Relation<Address> | null;

  @Column("integer", { nullable: true })
  refund_amount!: number | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("boolean", { nullable: true })
  no_notification!: boolean | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ClaimItem,
    (item) => item.claim_order,
  )
  claim_items?: Relation<ClaimItem>[];
}
