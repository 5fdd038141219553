import { Column, DeleteDateColumn, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { IdentifiedEntity } from "./base/identified-entity.js";
import { ShippingOption } from "./shipping-option.js";

export enum ShippingOptionRequirementType {
  MinSubtotal = "min_subtotal",
  MaxSubtotal = "max_subtotal",
}

/** The subtotal from which, or up to which, a shipping option is open. */
@Entity("shipping_option_requirement")
export class ShippingOptionRequirement extends IdentifiedEntity {
  static override readonly idPrefix: string = "sor";

  @Index()
  @Column("varchar")
  shipping_option_id!: string;

  @ManyToOne(
    () => ShippingOption,
    (shipping_option) => shipping_option.requirements,
  )
  @JoinColumn({ name: "shipping_option_id" })
  shipping_option?: Relation<ShippingOption>;

  @Column("enum", { enum: ShippingOptionRequirementType })
  type!: ShippingOptionRequirementType;

  @Column("integer")
  amount!: number;

  @DeleteDateColumn({ type: "timestamptz" })
  deleted_at!: Date | null;
}
