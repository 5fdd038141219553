import { Column, Entity, JoinColumn, ManyToOne, OneToOne, type Relation, Unique } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { LineItem } from "./line-item.js";
import { OrderEdit } from "./order-edit.js";

export enum OrderItemChangeType {
  ItemAdd = "item_add",
  ItemRemove = "item_remove",
  ItemUpdate = "item_update",
}

/** One item added, removed or changed by an order edit. */
@Entity("order_item_change")
@Unique(["order_edit_id", "original_line_item_id"])
@Unique(["order_edit_id", "line_item_id"])
export class OrderItemChange extends SoftDeletableEntity {
  static override readonly idPrefix: string = "oic";

  @Column("enum", { enum: OrderItemChangeType })
  type!: OrderItemChangeType;

  @Column("varchar")
  order_edit_id!: string;

  @ManyToOne(
    () => OrderEdit,
    (order_edit) => order_edit.changes,
  )
  @JoinColumn({ name: "order_edit_id" })
  order_edit?: Relation<OrderEdit>;

  @Column("varchar", { nullable: true })
  original_line_item_id!: string | null;

  @ManyToOne(() => LineItem)
  @JoinColumn({ name: "original_line_item_id" })
  original_line_item?: Relation<LineItem> | null;

  @Column("varchar", { nullable: true })
  line_item_id!: string | null;

  @OneToOne(() => LineItem)
  @JoinColumn({ name: "line_item_id" })
  line_item?: Relation<LineItem> | null;
}
