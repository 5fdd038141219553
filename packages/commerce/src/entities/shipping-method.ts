import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  type Relation,
} from "typeorm";
import { FeatureFlagColumn } from "../features/feature-flag-column.js";
import { IdentifiedEntity } from "./base/identified-entity.js";
import { Cart } from "./cart.js";
import { ClaimOrder } from "./claim-order.js";
import { Order } from "./order.js";
import { Return } from "./return.js";
import { ShippingMethodTaxLine } from "./shipping-method-tax-line.js";
import { ShippingOption } from "./shipping-option.js";
import { Swap } from "./swap.js";

/** The shipping option chosen for a cart, an order, a return, a swap or a claim, with its price. */
@Entity("shipping_method")
@Check("CHK_64c6812fe7815be30d688df513", "price >= 0")
@Check(
  "CHK_a7020b08665bbd64d84a6641cf",
  "claim_order_id IS NOT NULL OR order_id IS NOT NULL OR cart_id IS NOT NULL OR swap_id IS NOT NULL OR return_id IS NOT NULL",
)
export class ShippingMethod extends IdentifiedEntity {
  static override readonly idPrefix: string = "sm";

  @Index()
  @Column("varchar")
  shipping_option_id!: string;

  @ManyToOne(() => ShippingOption)
  @JoinColumn({ name: "shipping_option_id" })
  shipping_option?: Relation<ShippingOption>;

  @Index()
  @Column("varchar", { nullable: true })
  order_id!: string | null;

  @ManyToOne(
    () => Order,
    (order) => order.shipping_methods,
  )
  @JoinColumn({ name: "order_id" })
  order?: Relation<Order> | null;

  @Index()
  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @ManyToOne(
    () => Cart,
    (cart) => cart.shipping_methods,
  )
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Index()
  @Column("varchar", { nullable: true })
  swap_id!: string | null;

  @ManyToOne(() => Swap)
  @JoinColumn({ name: "swap_id" })
  swap?: Relation<Swap> | null;

  @Index()
  @Column("varchar", { nullable: true })
  return_id!: string | null;

  @OneToOne(() => Return)
  @JoinColumn({ name: "return_id" })
  return?: Relation<Return> | null;

  @Column("integer")
  price!: number;

  @Column("jsonb")
  data!: Record<string, unknown>;

  @Index()
  @Column("varchar", { nullable: true })
  claim_order_id!: string | null;

  @ManyToOne(() => ClaimOrder)
  @JoinColumn({ name: "claim_order_id" })
  claim_order?: Relation<ClaimOrder> | null;

  /** Whether amounts include taxes. Exists while `tax_inclusive_pricing` is on. */
  @FeatureFlagColumn("tax_inclusive_pricing", "boolean", { default: false })
  includes_tax?: boolean;

  @OneToMany(
    () => ShippingMethodTaxLine,
    (line) => line.shipping_method,
  )
  tax_lines?: Relation<ShippingMethodTaxLine>[];
}
