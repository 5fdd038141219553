import { Column, Entity, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Product } from "./product.js";
import { ProductOptionValue } from "./product-option-value.js";

/** A property in which the variants of a product differ. */
@Entity("product_option")
export class ProductOption extends SoftDeletableEntity {
  static override readonly idPrefix: string = "opt";

  @Column("varchar")
  title!: string;

  @Column("varchar", { nullable: true })
  product_id!: string | null;

  @ManyToOne(
    () => Product,
    (product) => product.options,
  )
  @JoinColumn({ name: "product_id" })
  product?: Relation<Product> | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ProductOptionValue,
    (value) => value.option,
  )
  values?: Relation<ProductOptionValue>[];
}
