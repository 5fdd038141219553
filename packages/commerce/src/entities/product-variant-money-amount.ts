import { Column, Entity, Index } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";

/** The variant that a price belongs to. */
@Entity("product_variant_money_amount")
export class ProductVariantMoneyAmount extends SoftDeletableEntity {
  static override readonly idPrefix: string = "pvma";

  @Index("idx_product_variant_money_amount_money_amount_id_unique", { unique: true })
  @Column("text")
  money_amount_id!: string;

  @Index("idx_product_variant_money_amount_variant_id")
  @Column("text")
  variant_id!: string;
}
