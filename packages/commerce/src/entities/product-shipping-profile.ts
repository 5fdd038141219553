import { Entity, Index, PrimaryColumn } from "typeorm";

/** The shipping profile that a product is sent by. */
@Entity("product_shipping_profile")
export class ProductShippingProfile {
  @Index("idx_product_shipping_profile_profile_id")
  @PrimaryColumn("text", {
    primaryKeyConstraintName: "idx_product_shipping_profile_profile_id_product_id_unique",
  })
  profile_id!: string;

  @Index("idx_product_shipping_profile_product_id")
  @PrimaryColumn("text", {
    primaryKeyConstraintName: "idx_product_shipping_profile_profile_id_product_id_unique",
  })
  product_id!: string;
}
