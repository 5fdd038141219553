import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { IdentifiedEntity } from "./base/identified-entity.js";
import { Discount } from "./discount.js";
import { LineItem } from "./line-item.js";

/** A reduction of a line item's price, by a discount mostly. */
@Entity("line_item_adjustment")
@Index("IDX_bf701b88d2041392a288785ada", ["discount_id", "item_id"], {
  unique: true,
  where: "discount_id IS NOT NULL",
})
export class LineItemAdjustment extends IdentifiedEntity {
  static override readonly idPrefix: string = "lia";

  @Index()
  @Column("varchar")
  item_id!: string;

  @ManyToOne(
    () => LineItem,
    (item) => item.adjustments,
    { onDelete: "CASCADE" },
  )
  @JoinColumn({ name: "item_id" })
  item?: Relation<LineItem>;

  @Column("varchar")
  description!: string;

  @Index()
  @Column("varchar", { nullable: true })
  discount_id!: string | null;

  @ManyToOne(() => Discount)
  @JoinColumn({ name: "discount_id" })
  discount?: Relation<Discount> | null;

  @Column("numeric")
  amount!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
