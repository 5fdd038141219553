import { Column, Entity, Generated, Index, JoinColumn, OneToOne, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Cart } from "./cart.js";
import { Order } from "./order.js";

export enum DraftOrderStatus {
  Open = "open",
  Completed = "completed",
}

/** An order prepared by the shop for a customer to confirm. */
@Entity("draft_order")
export class DraftOrder extends TimestampedEntity {
  static override readonly idPrefix: string = "dorder";

  @Column("enum", { enum: DraftOrderStatus, default: DraftOrderStatus.Open })
  status!: DraftOrderStatus;

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
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @OneToOne(() => Order)
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Column("timestamptz", { nullable: true })
  completed_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

  @Column("boolean", { nullable: true })
  no_notification_order!: boolean | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
