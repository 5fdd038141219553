import {
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  OneToOne,
  type Relation,
  Unique,
} from "typeorm";
import { Address } from "./address.js";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Cart } from "./cart.js";
import { ClaimOrder } from "./claim-order.js";
import { Currency } from "./currency.js";
import { Customer } from "./customer.js";
import { Discount } from "./discount.js";
import { DraftOrder } from "./draft-order.js";
import { Fulfillment } from "./fulfillment.js";
import { GiftCard } from "./gift-card.js";
import { LineItem } from "./line-item.js";
import { OrderEdit } from "./order-edit.js";
import { Payment } from "./payment.js";
import { Refund } from "./refund.js";
import { Region } from "./region.js";
import { Return } from "./return.js";
import { SalesChannel } from "./sales-channel.js";
import { ShippingMethod } from "./shipping-method.js";
import { Swap } from "./swap.js";

export enum OrderStatus {
  Pending = "pending",
  Completed = "completed",
  Archived = "archived",
  Canceled = "canceled",
  RequiresAction = "requires_action",
}

export enum OrderFulfillmentStatus {
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

export enum OrderPaymentStatus {
  NotPaid = "not_paid",
  Awaiting = "awaiting",
  Captured = "captured",
  PartiallyRefunded = "partially_refunded",
  Refunded = "refunded",
  Canceled = "canceled",
  RequiresAction = "requires_action",
}

/** A completed purchase. */
@Entity("order")
@Unique(["draft_order_id"])
export class Order extends TimestampedEntity {
  static override readonly idPrefix: string = "order";

  @Column("enum", { enum: OrderStatus, default: OrderStatus.Pending })
  status!: OrderStatus;

  @Column("enum", { enum: OrderFulfillmentStatus, default: OrderFulfillmentStatus.NotFulfilled })
  fulfillment_status!: OrderFulfillmentStatus;

  @Column("enum", { enum: OrderPaymentStatus, default: OrderPaymentStatus.NotPaid })
  payment_status!: OrderPaymentStatus;

  @Index()
  @Generated("increment")
  @Column("integer")
  display_id!: number;

  @Index()
  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @OneToOne(() => Cart)
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Index()
  @Column("varchar")
  customer_id!: string;

  @ManyToOne(
    () => Customer,
    (customer) => customer.orders,
  )
  @JoinColumn({ name: "customer_id" })
  customer?: Relation<Customer>;

  @Column("varchar")
  email!: string;

  @Index()
  @Column("varchar", { nullable: true })
  billing_address_id!: string | null;

  @ManyToOne(() => Address)
  @JoinColumn({ name: "billing_address_id" })
  billing_address?: Relation<Address> | null;

  @Index()
  @Column("varchar", { nullable: true })
  shipping_address_id!: string | null;

  @ManyToOne(() => Address)
  @JoinColumn({ name: "shipping_address_id" })
  shipping_address?: Relation<Address> | null;

  @Index()
  @Column("varchar")
  region_id!: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_id" })
  region?: Relation<Region>;

  @Index("IDX_order_currency_code")
  @Column("varchar")
  currency_code!: string;

  @ManyToOne(() => Currency)
  @JoinColumn({ name: "currency_code" })
  currency?: Relation<Currency>;

  @Column("real", { nullable: true })
  tax_rate!: number | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("varchar", { nullable: true })
  draft_order_id!: string | null;

  @ManyToOne(() => DraftOrder)
  @JoinColumn({ name: "draft_order_id" })
  draft_order?: Relation<DraftOrder> | null;

  @Column("boolean", { nullable: true })
  no_notification!: boolean | null;

  @Column("varchar", { nullable: true })
  external_id!: string | null;

  @Column("varchar", { nullable: true })
  sales_channel_id!: string | null;

  @ManyToOne(() => SalesChannel)
  @JoinColumn({ name: "sales_channel_id" })
  sales_channel?: Relation<SalesChannel> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => LineItem,
    (item) => item.order,
  )
  items?: Relation<LineItem>[];

  @OneToMany(
    () => ShippingMethod,
    (method) => method.order,
  )
  shipping_methods?: Relation<ShippingMethod>[];

  @OneToMany(
    () => Fulfillment,
    (fulfillment) => fulfillment.order,
  )
  fulfillments?: Relation<Fulfillment>[];

  @OneToMany(
    () => Payment,
    (payment) => payment.order,
  )
  payments?: Relation<Payment>[];

  @OneToMany(
    () => Refund,
    (refund) => refund.order,
  )
  refunds?: Relation<Refund>[];

  @OneToMany(
    () => OrderEdit,
    (edit) => edit.order,
  )
  edits?: Relation<OrderEdit>[];

  @OneToMany(
    () => Return,
    (returned) => returned.order,
  )
  returns?: Relation<Return>[];

  @OneToMany(
    () => Swap,
    (swap) => swap.order,
  )
  swaps?: Relation<Swap>[];

  @OneToMany(
    () => ClaimOrder,
    (order) => order.order,
  )
  claims?: Relation<ClaimOrder>[];

  @ManyToMany(
    () => Discount,
    (discount) => discount.orders,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "order_discounts",
    joinColumn: { name: "order_id" },
    inverseJoinColumn: { name: "discount_id" },
  })
  discounts?: Relation<Discount>[];

  @ManyToMany(
    () => GiftCard,
    (card) => card.orders,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "order_gift_cards",
    joinColumn: { name: "order_id" },
    inverseJoinColumn: { name: "gift_card_id" },
  })
  gift_cards?: Relation<GiftCard>[];
}
