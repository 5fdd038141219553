import {
  Column,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  type Relation,
} from "typeorm";
import { SoftDeletableEntity } from "./base/soft-deletable-entity.js";
import { DiscountRule } from "./discount-rule.js";
import { Image } from "./image.js";
import { ProductCollection } from "./product-collection.js";
import { ProductOption } from "./product-option.js";
import { ProductTag } from "./product-tag.js";
import { ProductType } from "./product-type.js";
import { ProductVariant } from "./product-variant.js";

export enum ProductStatus {
  Draft = "draft",
  Proposed = "proposed",
  Published = "published",
  Rejected = "rejected",
}

/** Something the shop sells, in one or several variants. */
@Entity("product")
@Index("idx_gin_product_description", { synchronize: false })
@Index("idx_gin_product_title", { synchronize: false })
export class Product extends SoftDeletableEntity {
  static override readonly idPrefix: string = "prod";

  @Column("varchar")
  title!: string;

  @Column("varchar", { nullable: true })
  subtitle!: string | null;

  @Column("varchar", { nullable: true })
  description!: string | null;

  @Index("IDX_cf9cc6c3f2e6414b992223fff1", { unique: true, where: "deleted_at IS NULL" })
  @Column("varchar", { nullable: true })
  handle!: string | null;

  @Column("boolean", { default: false })
  is_giftcard!: boolean;

  @Column("varchar", { nullable: true })
  thumbnail!: string | null;

  @Column("integer", { nullable: true })
  weight!: number | null;

  @Column("integer", { nullable: true })
  length!: number | null;

  @Column("integer", { nullable: true })
  height!: number | null;

  @Column("integer", { nullable: true })
  width!: number | null;

  @Column("varchar", { nullable: true })
  hs_code!: string | null;

  @Column("varchar", { nullable: true })
  origin_country!: string | null;

  @Column("varchar", { nullable: true })
  mid_code!: string | null;

  @Column("varchar", { nullable: true })
  material!: string | null;

  @Column("varchar", { nullable: true })
  collection_id!: string | null;

  @ManyToOne(
    () => ProductCollection,
    (collection) => collection.products,
  )
  @JoinColumn({ name: "collection_id" })
  collection?: Relation<ProductCollection> | null;

  @Column("varchar", { nullable: true })
  type_id!: string | null;

  @ManyToOne(() => ProductType)
  @JoinColumn({ name: "type_id" })
  type?: Relation<ProductType> | null;

  @Column("boolean", { default: true })
  discountable!: boolean;

  @Column("enum", { enum: ProductStatus, default: ProductStatus.Draft })
  status!: ProductStatus;

  @Column("varchar", { nullable: true })
  external_id!: string | null;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;

  @OneToMany(
    () => ProductVariant,
    (variant) => variant.product,
  )
  variants?: Relation<ProductVariant>[];

  @OneToMany(
    () => ProductOption,
    (option) => option.product,
  )
  options?: Relation<ProductOption>[];

  @ManyToMany(
    () => ProductTag,
    (tag) => tag.products,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "product_tags",
    joinColumn: { name: "product_id" },
    inverseJoinColumn: { name: "product_tag_id" },
  })
  tags?: Relation<ProductTag>[];

  @ManyToMany(
    () => Image,
    (image) => image.products,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  @JoinTable({
    name: "product_images",
    joinColumn: { name: "product_id" },
    inverseJoinColumn: { name: "image_id" },
  })
  images?: Relation<Image>[];

  @ManyToMany(
    () => DiscountRule,
    (rule) => rule.valid_for,
    { onDelete: "CASCADE", onUpdate: "NO ACTION" },
  )
  discount_rules?: Relation<DiscountRule>[];
}
