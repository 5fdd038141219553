import { Column, Entity, OneToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { ShippingOption } from "./shipping-option.js";

export enum ShippingProfileType {
  Default = "default",
  GiftCard = "gift_card",
  Custom = "custom",
}

/** Products that can be sent in the same ways. */
@Entity("shipping_profile")
export class ShippingProfile extends SoftDeletableEntity {
  static override readonly idPrefix: string = "sp";

  @Column("varchar")
  name!: string;

  @Column("enum", { enum: ShippingProfileType })
  type!: ShippingProfileType;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ShippingOption,
    (option) => option.profile,
  )
  shipping_options?: Relation<ShippingOption>[];
}
