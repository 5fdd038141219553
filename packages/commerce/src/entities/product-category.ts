import { Check, Column, Entity, Index } from "typeorm";
import { TimestampedEntity } from "./base/timestamped-entity.js";

/** A node in the tree of categories. `mpath` holds the ids from the root, each followed by a dot. */
@Entity("product_category")
@Index("IDX_product_category_active_public", ["parent_category_id", "is_active", "is_internal"], {
  where: "is_active IS TRUE AND is_internal IS FALSE",
})
@Index("UniqProductCategoryParentIdRank", ["parent_category_id", "rank"], { unique: true })
@Check("product_category_rank_check", "rank >= 0")
export class ProductCategory extends TimestampedEntity {
  static override readonly idPrefix: string = "pcat";

  @Column("text")
  name!: string;

  @Index("IDX_product_category_handle", { unique: true })
  @Column("text")
  handle!: string;

  @Column("varchar", { nullable: true })
  parent_category_id!: string | null;

  @Index("IDX_product_category_path")
  @Column("text", { nullable: true })
  mpath!: string | null;

  @Column("boolean", { nullable: true, default: false })
  is_active!: boolean | null;

  @Column("boolean", { nullable: true, default: false })
  is_internal!: boolean | null;

  @Column("integer", { default: 0 })
  rank!: number;

  @Column("text", { default: "" })
  description!: string;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
