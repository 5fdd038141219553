import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, type Relation } from "typeorm";
import { Address } from "./address.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Cart } from "./cart.js";
import { Order } from "./order.js";

export enum SwapFulfillmentStatus {
  NotFulfilled = "not_fulfilled",
  Fulfilled = "fulfilled",
  Shipped = "shipped",
  PartiallyShipped = "partially_shipped",
  Canceled = "canceled",
  RequiresAction = "requires_action",
}

export enum SwapPaymentStatus {
  NotPaid = "not_paid",
  Awaiting = "awaiting",
  Captured = "captured",
  Confirmed = "confirmed",
  Canceled = "canceled",
  DifferenceRefunded = "difference_refunded",
  PartiallyRefunded = "partially_refunded",
  Refunded = "refunded",
  RequiresAction = "requires_action",
}

/** Goods that come back in exchange for others. */
@Entity("swap")
export class Swap extends SoftDeletableEntity {
  static override readonly idPrefix: string = "swap";

  @Column("enum", { enum: SwapFulfillmentStatus })
  fulfillment_status!: SwapFulfillmentStatus;

  @Column("enum", { enum: SwapPaymentStatus })
  payment_status!: SwapPaymentStatus;

  @Index()
  @Column("varchar")
  order_id!: string;

  @ManyToOne(
    () => Order,
    (order) => order.swaps,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order>;

  @Column("integer", { nullable: true })
  difference_due!: number | null;

  @Column("varchar", { nullable: true })
  shipping_address_id!: string | null;

  @ManyToOne(() => Address)
  @JoinColumn({ name: "shipping_address_id" })
  shipping_address?: Relation<Address> | null;

  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @OneToOne(() => Cart)
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Column("timestamptz", { nullable: true })
  confirmed_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("boolean", { nullable: true })
  no_notification!: boolean | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Column("boolean", { default: false })
  allow_backorder!: boolean;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
