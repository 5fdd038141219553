import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Order } from "./order.js";
import { OrderItemChange } from "./order-item-change.js";
import { PaymentCollection } from "./payment-collection.js";

/** A change to the items of an order, from request to confirmation. */
@Entity("order_edit")
export class OrderEdit extends TimestampedEntity {
  static override readonly idPrefix: string = "oe";

  @Index("IDX_order_edit_order_id")
  @Column("varchar")
  order_id!: string;

  @ManyToOne(
    () => Order,
    (order) => order.edits,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order>;

  @Column("varchar", { nullable: true })
  internal_note!: string | null;

  @Column("varchar")
  created_by!: string;

  @Column("varchar", { nullable: true })
  requested_by!: string | null;

  @Column("timestamptz", { nullable: true })
  requested_at!: Date | null;

  @Column("varchar", { nullable: true })
  confirmed_by!: string | null;

  @Column("timestamptz", { nullable: true })
  confirmed_at!: Date | null;

  @Column("varchar", { nullable: true })
  declined_by!: string | null;

  @Column("varchar", { nullable: true })
  declined_reason!: string | null;

  @Column("timestamptz", { nullable: true })
  declined_at!: Date | null;

  @Column("varchar", { nullable: true })
  canceled_by!: string | null;

  @Column("timestamptz", { nullable: true })
  canceled_at!: Date | null;

  @Index("IDX_order_edit_payment_collection_id")
  @Column("varchar", { nullable: true })
  payment_collection_id!: string | null;

  @ManyToOne(() => PaymentCollection)
  @JoinColumn({
    name: "payment_collection_id",
    foreignKeyConstraintName: "FK_order_edit_payment_collection_id",
  })
  payment_collection?: Relation<PaymentCollection> | null;

  @OneToMany(
    () => OrderItemChange,
    (change) => change.order_edit,
  )
  changes?: Relation<OrderItemChange>[];
}
