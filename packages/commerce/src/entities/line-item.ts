import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { FeatureFlagColumn } from "../features/feature-flag-column.js";
import { TimestampedEntity } from "./base/timestamped-entity.js";
import { Cart } from "./cart.js";
import { ClaimOrder } from "./claim-order.js";
import { LineItemAdjustment } from "./line-item-adjustment.js";
import { LineItemTaxLine } from "./line-item-tax-line.js";
import { Order } from "./order.js";
import { OrderEdit } from "./order-edit.js";
import { ProductVariant } from "./product-variant.js";
import { Swap } from "./swap.js";

/** A quantity of a variant in a cart, an order, a swap or a claim. */
@Entity("line_item")
@Index("unique_li_original_item_id_order_edit_id", ["order_edit_id", "original_item_id"], {
  unique: true,
  where: "original_item_id IS NOT NULL AND order_edit_id IS NOT NULL",
})
@Check("CHK_0cd85e15610d11b553d5e8fda6", "shipped_quantity <= fulfilled_quantity")
@Check("CHK_64eef00a5064887634f1680866", "quantity > 0")
@Check("CHK_91f40396d847f6ecfd9f752bf8", "returned_quantity <= quantity")
@Check("CHK_c61716c68f5ad5de2834c827d3", "fulfilled_quantity <= quantity")
export class LineItem extends TimestampedEntity {
  static override readonly idPrefix: string = "item";

  @Index()
  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @ManyToOne(
    () => Cart,
    (cart) => cart.items,
  )
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(
    () => Order,
    (order) => order.items,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Index()
  @Column("varchar", { nullable: true })
  swap_id!: string | null;

  @ManyToOne(() => Swap)
  @JoinColumn({ name: "swap_id" })
  swap?: Relation<Swap> | null;

  @Column("varchar")
  title!: string;

  @Column("varchar", { nullable: true })
  description!: string | null;

  @Column("varchar", { nullable: true })
  thumbnail!: string | null;

  @Column("boolean", { default: false })
  is_giftcard!: boolean;

  @Column("boolean", { default: true })
  should_merge!: boolean;

  @Column("boolean", { default: true })
  allow_discounts!: boolean;

  @Column("boolean", { nullable: true })
  has_shipping!: boolean | null;

  @Column("integer")
  unit_price!: number;

  @Index()
  @Column("varchar", { nullable: true })
  variant_id!: string | null;

  @ManyToOne(() => ProductVariant)
  @JoinColumn({ name: "variant_id" })
  variant?: Relation<ProductVariant> | null;

  @Column("integer")
  quantity!: number;

  @Column("integer", { nullable: true })
  fulfilled_quantity!: number | null;

  @Column("integer", { nullable: true })
  returned_quantity!: number | null;

  @Column("integer", { nullable: true })
  shipped_quantity!: number | null;

  @Index()
  @Column("varchar", { nullable: true })
  claim_order_id!: string | null;

  @ManyToOne(() => ClaimOrder)
  @JoinColumn({ name: "claim_order_id" })
  claim_order?: Relation<ClaimOrder> | null;

  @Column("boolean", { default: false })
  is_return!: boolean;

  @Column("varchar", { nullable: true })
  original_item_id!: string | null;

  @ManyToOne(() => LineItem)
  @JoinColumn({ name: "original_item_id", foreignKeyConstraintName: "line_item_original_item_fk" })
  original_item?: Relation<LineItem> | null;

  @Column("varchar", { nullable: true })
  order_edit_id!: string | null;

  @ManyToOne(() => OrderEdit)
  @JoinColumn({ name: "order_edit_id", foreignKeyConstraintName: "line_item_order_edit_fk" })
  order_edit?: Relation<OrderEdit> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  /** Whether amounts include taxes. Exists while `tax_inclusive_pricing` is on. */
  @FeatureFlagColumn("tax_inclusive_pricing", "boolean", { default: false })
  includes_tax?: boolean;

  @OneToMany(
    () => LineItemTaxLine,
    (line) => line.item,
  )
  tax_lines?: Relation<LineItemTaxLine>[];

  @OneToMany(
    () => LineItemAdjustment,
    (adjustment) => adjustment.item,
  )
  adjustments?: Relation<LineItemAdjustment>[];
}
