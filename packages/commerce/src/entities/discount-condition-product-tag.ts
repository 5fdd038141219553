import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
  UpdateDateColumn,
} from "typeorm";
import { DiscountCondition } from "./discount-condition.js";
import { ProductTag } from "./product-tag.js";

/** A tag that a discount condition names. */
@Entity("discount_condition_product_tag")
export class DiscountConditionProductTag {
  @Index()
  @PrimaryColumn("varchar")
  product_tag_id!: string;

  @ManyToOne(() => ProductTag, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_tag_id" })
  product_tag?: Relation<ProductTag>;

  @Index()
  @PrimaryColumn("varchar")
  condition_id!: string;

  @ManyToOne(() => DiscountCondition, { onDelete: "CASCADE" })
  @JoinColumn({ name: "condition_id" })
  condition?: Relation<DiscountCondition>;

  @CreateDateColumn({ type: "timestamptz" })
  created_at!: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at!: Date;

  @Column("jsonb", { nullable: true })
  metadata!: Record<string, unknown> | null;
}
