import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Cart } from "./cart.js";

export enum PaymentSessionStatus {
  Authorized = "authorized",
  Pending = "pending",
  RequiresMore = "requires_more",
  Error = "error",
  Canceled = "canceled",
}

/** An attempt to pay a cart with one provider. */
@Entity("payment_session")
@Index("UniqPaymentSessionCartIdProviderId", ["cart_id", "provider_id"], {
  unique: true,
  where: "cart_id IS NOT NULL",
})
@Unique("OneSelected", ["cart_id", "is_selected"])
export class PaymentSession extends TimestampedEntity {
  static override readonly idPrefix: string = "ps";

  @Index()
  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @ManyToOne(
    () => Cart,
    (cart) => cart.payment_sessions,
  )
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Index()
  @Column("varchar")
  provider_id!: string;

  @Column("boolean", { nullable: true })
  is_selected!: boolean | null;

  @Column("enum", { enum: PaymentSessionStatus })
  status!: PaymentSessionStatus;

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("timestamptz", { nullable: true })
  payment_authorized_at!: Date | null;

  @Column("integer", { nullable: true })
  amount!: number | null;

  @Column("boolean", { default: false })
  is_initiated!: boolean;
}
