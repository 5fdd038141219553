import { Column, Entity, Index, OneToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Product } from "./product.js";

/** Products that are shown together. */
@Entity("product_collection")
@Index("idx_gin_product_collection", { synchronize: false })
export class ProductCollection extends SoftDeletableEntity {
  static override readonly idPrefix: string = "pcol";

  @Column("varchar")
  title!: string;

  @Index("IDX_6f234f058bbbea810dce1d04d0", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar", { nullable: true })
  handle!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => Product,
    (product) => product.collection,
  )
  products?: Relation<Product>[];
}
