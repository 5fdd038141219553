import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Product } from "./product.js";
import { ProductCategory } from "./product-category.js";

/** A product in a category. */
@Entity("product_category_product")
export class ProductCategoryProduct {
  @Index("IDX_pcp_product_category_id")
  @PrimaryColumn("varchar", { primaryKeyConstraintName: "IDX_upcp_product_id_product_category_id" })
  product_category_id!: string;

  @ManyToOne(() => ProductCategory, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_category_id", foreignKeyConstraintName: "FK_product_category_id" })
  product_category?: Relation<ProductCategory>;

  @Index("IDX_pcp_product_id")
  @PrimaryColumn("varchar", { primaryKeyConstraintName: "IDX_upcp_product_id_product_category_id" })
  product_id!: string;

  @ManyToOne(() => Product, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_id", foreignKeyConstraintName: "FK_product_id" })
  product?: Relation<Product>;
}
