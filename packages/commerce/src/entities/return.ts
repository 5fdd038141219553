import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  type Relation,
  Unique,
} from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { ClaimOrder } from "./claim-order.js";
import { Order } from "./order.js";
import { ReturnItem } from "./return-item.js";
import { Swap } from "./swap.js";

export enum ReturnStatus {
  Requested = "requested",
  Received = "received",
  RequiresAction = "requires_action",
  Canceled = "canceled",
}

/** Goods that come back. */
@Entity("return")
@Unique(["claim_order_id"])
export class Return extends TimestampedEntity {
  static override readonly idPrefix: string = "ret";

  @Column("enum", { enum: ReturnStatus, default: ReturnStatus.Requested })
  status!: ReturnStatus;

  @Index()
  @Column("varchar", { nullable: true })
  swap_id!: string | null;

  @OneToOne(() => Swap)
  @JoinColumn({ name: "swap_id" })
  swap?: Relation<Swap> | null;

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(
    () => Order,
    (order) => order.returns,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Column("jsonb", { nullable: true })
  shipping_data!: Record<string, unknown> | null;

  @Column("integer")
  refund_amount!: number;

  @Column("timestamptz", { nullable: true })
  received_at!: Date | null;

  @Column("varchar", { nullable: true })
  idempotency_key!: string | null;

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
    () => ReturnItem,
    (item) => item.return,
  )
  items?: Relation<ReturnItem>[];
}
