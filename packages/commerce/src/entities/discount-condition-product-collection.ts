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
import { ProductCollection } from "./product-collection.js";

/** A collection that a discount condition names. */
@Entity("discount_condition_product_collection")
export class DiscountConditionProductCollection {
  @Index()
  @PrimaryColumn("varchar")
  product_collection_id!: string;

  @ManyToOne(() => ProductCollection, { onDelete: "CASCADE" })
  @JoinColumn({ name: "product_collection_id" })
  product_collection?: Relation<ProductCollection>;

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
