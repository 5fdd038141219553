import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Order } from "./order.js";
import { Payment } from "./payment.js";

export enum RefundReason {
  Discount = "discount",
  Return = "return",
  Swap = "swap",
  Claim = "claim",
  Other = "other",
}

/** Money given back. */
@Entity("refund")
export class Refund extends TimestampedEntity {
  static override readonly idPrefix: string = "ref";

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(
    () => Order,
    (order) => order.refunds,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Column("integer")
  amount!: number;

  @Column("varchar", { nullable: true })
  note!: string | null;

  @Column("enum", { enum: RefundReason })
  reason!: RefundReason;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Index("IDX_refund_payment_id")
  @Column("varchar", { nullable: true })
  payment_id!: string | null;

  @ManyToOne(() => Payment)
  @JoinColumn({ name: "payment_id", foreignKeyConstraintName: "FK_refund_payment_id" })
  payment?: Relation<Payment> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
