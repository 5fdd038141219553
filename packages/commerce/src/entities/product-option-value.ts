import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { ProductOption } from "./product-option.js";
import { ProductVariant } from "./product-variant.js";

/** What a variant has for an option of its product. */
@Entity("product_option_value")
export class ProductOptionValue extends SoftDeletableEntity {
  static override readonly idPrefix: string = "optval";

  @Column("varchar")
  value!: string;

  @Index("idx_product_option_value_option_id")
  @Column("varchar")
  option_id!: string;

  @ManyToOne(
    () => ProductOption,
    (option) => option.values,
  )
  @JoinColumn({ name: "option_id" })
  option?: Relation<ProductOption>;

  @Index("idx_product_option_value_variant_id")
  @Column("varchar")
  variant_id!: string;

  @ManyToOne(
    () => ProductVariant,
    (variant) => variant.options,
    { onDelete: "CASCADE" },
  )
  @JoinColumn({ name: "variant_id" })
  variant?: Relation<ProductVariant>;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
