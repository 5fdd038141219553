import {
  Column,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  OneToOne,
  type Relation,
} from "typeorm";
import { Address } from "./address.js";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Customer } from "./customer.js";
import { Discount } from "./discount.js";
import { GiftCard } from "./gift-card.js";
import { LineItem } from "./line-item.js";
import { Payment } from "./payment.js";
import { PaymentSession } from "./payment-session.js";
import { Region } from "./region.js";
import { SalesChannel } from "./sales-channel.js";
import { ShippingMethod } from "./shipping-method.js";

export enum CartType {
  Default = "default",
  Swap = "swap",
  DraftOrder = "draft_order",
  PaymentLink = "payment_link",
  Claim = "claim",
}

/** What a customer is about to buy. */
@Entity("cart")
export class Cart extends SoftDeletableEntity {
  static override readonly idPrefix: string = "cart";

  @Column("varchar", { nullable: true })
  email!: string | null;

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

  @Index()
  @Column("varchar", { nullable: true })
  customer_id!: string | null;

  @ManyToOne(() => Customer)
  @JoinColumn({ name: "customer_id" })
  customer?: Relation<Customer> | null;

  @Index()
  @Column("varchar", { nullable: true })
  payment_id!: string | null;

  @OneToOne(() => Payment)
  @JoinColumn({ name: "payment_id" })
  payment?: Relation<Payment> | null;

  @Column("enum", { enum: CartType, default: CartType.Default })
  type!: CartType;

  @Column("timestamptz", { nullable: true })
  completed_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("jsonb", { nullable: true })
  context!: Record<string, unknown> | null;

  @Column("timestamptz", { nullable: true })
  payment_authorized_at!: Date | null;

  @Column("varchar", { nullable: true })
  sales_channel_id!: string | null;

  @ManyToOne(() => SalesChannel)
  @JoinColumn({ name: "sales_channel_id" })
  sales_channel?: Relation<SalesChannel> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => LineItem,
    (item) => item.cart,
  )
  items?: Relation<LineItem>[];

  @OneToMany(
    () => PaymentSession,
    (session) => session.cart,
  )
  payment_sessions?: Relation<PaymentSession>[];

  @OneToMany(
    () => ShippingMethod,
    (method) => method.cart,
  )
  shipping_methods?: Relation<ShippingMethod>[];

  @ManyToMany(
    () => Discount,
    (discount) => discount.carts,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "cart_discounts",
    joinColumn: { name: "cart_id" },
    inverseJoinColumn: { name: "discount_id" },
  })
  discounts?: Relation<Discount>[];

  @ManyToMany(
    () => GiftCard,
    (card) => card.carts,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "cart_gift_cards",
    joinColumn: { name: "cart_id" },
    inverseJoinColumn: { name: "gift_card_id" },
  })
  gift_cards?: Relation<GiftCard>[];
}
