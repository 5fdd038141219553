import { Column, Entity, Index, Unique } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** How many of a stocked item one variant takes. */
@Entity("product_variant_inventory_item")
@Unique(["variant_id", "inventory_item_id"])
export class ProductVariantInventoryItem extends SoftDeletableEntity {
  static override readonly idPrefix: string = "pvitem";

  @Index("IDX_product_variant_inventory_item_inventory_item_id", { where: "deleted_at IS NULL" })
  @Column("text")
  inventory_item_id!: string;

  @Index("IDX_product_variant_inventory_item_variant_id", { where: "deleted_at IS NULL" })
  @Column("text")
  variant_id!: string;

  @Column("integer", { default: 1 })
  required_quantity!: number;
}
