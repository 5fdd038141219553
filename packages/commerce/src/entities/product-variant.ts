import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { Product } from "./product.js";
import { ProductOptionValue } from "./product-option-value.js";

/** One buyable form of a product: a size, a colour. */
@Entity("product_variant")
@Index("idx_gin_product_variant_sku", { synchronize: false })
@Index("idx_gin_product_variant_title", { synchronize: false })
export class ProductVariant extends SoftDeletableEntity {
  static override readonly idPrefix: string = "variant";

  @Column("varchar")
  title!: string;

  @Index()
  @Column("varchar")
  product_id!: string;

  @ManyToOne(
    () => Product,
    (product) => product.variants,
  )
  @JoinColumn({ name: "product_id" })
  product?: Relation<Product>;

  @Index("IDX_2ca8cfbdafb998ecfd6d340389", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar", { nullable: true })
  sku!: string | null;

  @Index("IDX_045d4a149c09f4704e0bc08dd4", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar", { nullable: true })
  barcode!: string | null;

  @Index("IDX_b5b6225539ee8501082fbc0714", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar", { nullable: true })
  ean!: string | null;

  @Index("IDX_aa16f61348be02dd07ce3fc54e", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar", { nullable: true })
  upc!: string | null;

  @Column("integer")
  inventory_quantity!: number;

  @Column("boolean", { default: false })
  allow_backorder!: boolean;

  @Column("boolean", { default: true })
  manage_inventory!: boolean;

  @Column("varchar", { nullable: true })
  hs_code!: string | null;

  @Column("varchar", { nullable: true })
  origin_country!: string | null;

  @Column("varchar", { nullable: true })
  mid_code!: string | null;

  @Column("varchar", { nullable: true })
  material!: string | null;

  @Column("integer", { nullable: true })
  weight!: number | null;

  @Column("integer", { nullable: true })
  length!: number | null;

  @Column("integer", { nullable: true })
  height!: number | null;

  @Column("integer", { nullable: true })
  width!: number | null;

  @Column("integer", { nullable: true, default: 0 })
  variant_rank!: number | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ProductOptionValue,
    (value) => value.variant,
  )
  options?: Relation<ProductOptionValue>[];
}
