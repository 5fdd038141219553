import { Column, Entity, ManyToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Product } from "./product.js";

/** A word that products can be found by. */
@Entity("product_tag")
export class ProductTag extends SoftDeletableEntity {
  static override readonly idPrefix: string = "ptag";

  @Column("varchar")
  value!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @ManyToMany(
    () => Product,
    (product) => product.tags,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  products?: Relation<Product>[];
}
