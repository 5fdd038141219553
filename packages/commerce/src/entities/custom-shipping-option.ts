import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Cart } from "./cart.js";
import { ShippingOption } from "./shipping-option.js";

/** A shipping option with a price of its own for one cart. */
@Entity("custom_shipping_option")
@Unique(["shipping_option_id", "cart_id"])
export class CustomShippingOption extends SoftDeletableEntity {
  static override readonly idPrefix: string = "cso";

  @Column("integer")
  price!: number;

  @Index()
  @Column("varchar")
  shipping_option_id!: string;

  @ManyToOne(() => ShippingOption)
  @JoinColumn({ name: "shipping_option_id" })
  shipping_option?: Relation<ShippingOption>;

  @Index()
  @Column("varchar", { nullable: true })
  cart_id!: string | null;

  @ManyToOne(() => Cart)
  @JoinColumn({ name: "cart_id" })
  cart?: Relation<Cart> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
