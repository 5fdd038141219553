import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { LineItem } from "./line-item.js";
import { Return } from "./return.js";
import { ReturnReason } from "./return-reason.js";

/** A line item that comes back, and how many of it. */
@Entity("return_item")
export class ReturnItem {
  @PrimaryColumn("varchar")
  return_id!: string;

  @ManyToOne(
    () => Return,
    (returned) => returned.items,
  )
  @JoinColumn({ name: "return_id" })
  return?: Relation<Return>;

  @PrimaryColumn("varchar")
  item_id!: string;

  @ManyToOne(() => LineItem)
  @JoinColumn({ name: "item_id" })
  item?: Relation<LineItem>;

  @Column("integer")
  quantity!: number;

  @Column("boolean", { default: true })
  is_requested!: boolean;

  @Column("integer", { nullable: true })
  requested_quantity!: number | null;

  @Column("integer", { nullable: true })
  received_quantity!: number | null;

  @Column("varchar", { nullable: true })
  reason_id!: string | null;

  @ManyToOne(() => ReturnReason)
  @JoinColumn({ name: "reason_id" })
  reason?: Relation<ReturnReason> | null;

  @Column("varchar", { nullable: true })
  note!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
