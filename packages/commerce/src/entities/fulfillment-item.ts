import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Fulfillment } from "./fulfillment.js";
import { LineItem } from "./line-item.js";

/** A line item in a parcel, and how many of it. */
@Entity("fulfillment_item")
export class FulfillmentItem {
  @PrimaryColumn("varchar")
  fulfillment_id!: string;

  @ManyToOne(
    () => Fulfillment,
    (fulfillment) => fulfillment.items,
  )
  @JoinColumn({ name: "fulfillment_id" })
  fulfillment?: Relation<Fulfillment>;

  @PrimaryColumn("varchar")
  item_id!: string;

  @ManyToOne(() => LineItem)
  @JoinColumn({ name: "item_id" })
  item?: Relation<LineItem>;

  @Column("integer")
  quantity!: number;
}
