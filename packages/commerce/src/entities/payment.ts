import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Cart } from "./cart.js";
import { Currency } from "./currency.js";
import { Order } from "./order.js";
import { Swap } from "./swap.js";

/** Money authorised or captured by a provider. */
@Entity("payment")
export class Payment extends TimestampedEntity {
  static override readonly idPrefix: string = "pay";

  @Index()
  @Column("varchar", { nullable: true })
  swap_id!: string | null;

  @OneToOne(() => Swap)
  @JoinColumn({ name: "swap_id" })
  swap?: Relation<Swap> | null;

  @Index()
  @Index("IDX_aac4855eadda71aa1e4b6d7684", { where: "canceled_at IS NOT NULL" })
  @Index("UniquePaymentActive", { unique: true, where: "canceled_at IS NULL" })
  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @ManyToOne(() => Cart)
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(
    () => Order,
    (order) => order.payments,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Column("integer")
  amount!: number;

  @Index("IDX_payment_currency_code")
  @Column("varchar")
  currency_code!: string;

  @ManyToOne(() => Currency)
  @JoinColumn({ name: "currency_code" })
  currency?: Relation<Currency>;

  @Column("integer", { default: 0 })
  amount_refunded!: number;

  @Index()
  @Column("varchar")
  provider_id!: string;

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Column("timestamptz", { nullable: true })
  captured_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
